import { describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { complete } from '../../../src/query/completion.js';
import { sourceOf } from '../../../src/query/embedded.js';
import { parseParameters } from '../../../src/query/parameter-text.js';
import { Prompt } from '../../../src/query/prompt.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

describe('Prompt', () => {
  it('runs a query once a semicolon ends it, over several lines', () => {
    const prompt = new Prompt();
    expect(prompt.feed('MATCH (n)')).toEqual({ do: 'read-on' });
    expect(prompt.unfinished).toBe(true);
    expect(prompt.feed('RETURN n;')).toEqual({ do: 'run', text: 'MATCH (n)\nRETURN n', parameters: {} });
    expect(prompt.unfinished).toBe(false);
    expect(prompt.history).toEqual(['MATCH (n) RETURN n;']);
  });

  it.each(["RETURN 'a;", 'RETURN "x;', 'RETURN 1 // ;', 'RETURN 1 /* ;', 'MATCH (`a;'])(
    'goes on after %s',
    (line) => {
      expect(new Prompt().feed(line)).toEqual({ do: 'read-on' });
    },
  );

  it('keeps parameters', () => {
    const prompt = new Prompt();
    prompt.feed(":param name => 'Vera Reyk'");
    prompt.feed(':param limit => 5');
    expect(prompt.feed('RETURN $name;')).toMatchObject({ parameters: { name: 'Vera Reyk', limit: 5 } });
    expect(prompt.feed(':params')).toEqual({ do: 'say', text: 'name => "Vera Reyk"\nlimit => 5\n' });
  });

  it('knows its commands', () => {
    const prompt = new Prompt();
    prompt.feed('MATCH (n)');
    expect(prompt.feed(':clear')).toEqual({ do: 'nothing' });
    expect(prompt.unfinished).toBe(false);
    expect(prompt.feed(':quit')).toEqual({ do: 'quit' });
    expect(prompt.feed(':dance')).toEqual({
      do: 'say',
      text: 'There is no command :dance; :help lists them.\n',
    });
    expect(prompt.feed('  ')).toEqual({ do: 'nothing' });
    expect(prompt.feed(';')).toEqual({ do: 'nothing' });
  });

  it('does not remember the same twice in a row', () => {
    const prompt = new Prompt(['RETURN 1;']);
    prompt.feed('RETURN 1;');
    prompt.feed('RETURN 2;');
    expect(prompt.history).toEqual(['RETURN 1;', 'RETURN 2;']);
  });
});

describe('complete', () => {
  const source = sourceOf(buildKnowledgeGraph(harbourCorpus, loadOntology()));
  it.each([
    ['MATCH (n:Per', ['Person'], 'Per'],
    ['MATCH (n:Person|Pl', ['Place'], 'Pl'],
    ['MATCH (a)-[r:LE', ['LEADS'], 'LE'],
    ['MATCH (a)-[:LEADS|FAM', ['FAMILY_OF'], 'FAM'],
    ['RETURN n.first', ['firstSeen'], 'first'],
    ['MATCH (n) RETU', ['RETURN'], 'RETU'],
    [':pa', [':param', ':params'], ':pa'],
    ['MATCH (n) ', [], ''],
  ])('%s', (line, completions, completed) => {
    expect(complete(source, line)).toEqual([completions, completed]);
  });

  it('offers functions', () => {
    expect(complete(source, 'RETURN toUpp')[0]).toEqual(['toUpper(']);
  });
});

describe('parseParameters', () => {
  it('reads JSON values and plain text', () => {
    expect(parseParameters(['name=Ada Byrne', 'n=5', 'list=["a"]', 'empty=', 'eq=a=b'])).toEqual({
      name: 'Ada Byrne',
      n: 5,
      list: ['a'],
      empty: '',
      eq: 'a=b',
    });
  });

  it('refuses anything else', () => {
    expect(() => parseParameters(['name'])).toThrow('"name" is no parameter');
  });
});
