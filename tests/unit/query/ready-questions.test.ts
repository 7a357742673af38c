import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import {
  parametersFor,
  parseQuestion,
  readyQuestion,
  readyQuestions,
} from '../../../src/query/ready-questions.js';

const text =
  "// Who is named\n//\n// Everybody whose name\n// has a part.\n// :param part => ''  part of a name (required)\n// :param most => 5  how many\nMATCH (n)\nRETURN n\n";
const question = parseQuestion('who', text, 'who.cypher');

describe('ready questions', () => {
  it('are found with their headers', () => {
    const all = readyQuestions();
    expect(all.length).toBeGreaterThanOrEqual(20);
    for (const { name, title, description, cypher } of all) {
      expect(title, name).toMatch(/^[A-Z]/);
      expect(description.length, name).toBeGreaterThan(20);
      expect(cypher, name).toMatch(/^MATCH[\s\S]*ORDER BY/);
    }
  });

  it('name all parameters that they use, and no other', () => {
    for (const { name, parameters, cypher } of readyQuestions()) {
      const used = [...new Set([...cypher.matchAll(/\$(\w+)/g)].map((match) => match[1]))].sort();
      expect(parameters.map((parameter) => parameter.name).sort(), name).toEqual(used);
    }
  });

  it('are read from a header of comments', () => {
    expect(question).toEqual({
      name: 'who',
      title: 'Who is named',
      description: 'Everybody whose name has a part.',
      parameters: [
        { name: 'part', fallback: '', description: 'part of a name', required: true },
        { name: 'most', fallback: 5, description: 'how many', required: false },
      ],
      cypher: 'MATCH (n)\nRETURN n',
    });
  });

  it.each([
    ['MATCH (n) RETURN n', 1],
    ['// Title\n// :param x 5\nRETURN $x', 2],
    ['// Title\n', 2],
  ])('with a malformed header are refused: %j', (wrong, line) => {
    try {
      parseQuestion('x', wrong, 'x.cypher');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NewsgraphError);
      expect((error as NewsgraphError).where).toEqual({ file: 'x.cypher', line });
    }
  });

  it('take parameters, with what is missing filled in', () => {
    expect(parametersFor(question, { part: 'a' })).toEqual({ part: 'a', most: 5 });
    expect(() => parametersFor(question, {})).toThrow('"who" needs "part"');
    expect(() => parametersFor(question, { part: 'a', size: 1 })).toThrow('"who" has no parameter "size"');
  });

  it('are refused by name when unknown', () => {
    expect(() => readyQuestion('nonsense')).toThrow('there is no question "nonsense"');
  });
});
