import { describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { query } from '../../../src/query/embedded.js';
import { evidenceOf, evidenceText } from '../../../src/query/evidence.js';
import { formatResult, resultFormat } from '../../../src/query/format.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const knowledge = buildKnowledgeGraph(harbourCorpus, loadOntology());
const leads = query(
  knowledge,
  'MATCH (p:Person)-[r:LEADS]->(o) RETURN p.name AS person, r, o, r.weight + 1.0 AS w ORDER BY person',
);

describe('formatResult', () => {
  it('draws a table with names for nodes', () => {
    expect(formatResult(leads, 'table')).toBe(
      [
        'person     | r                  | o                             | w',
        '-----------+--------------------+-------------------------------+----',
        'Anton Reyk | [:LEADS president] | (Norvania :Place)             | 2.0',
        'Vera Reyk  | [:LEADS chair]     | (Harbour Party :Organization) | 3.0',
        '2 rows',
        '',
      ].join('\n'),
    );
  });

  it('cuts cells to the width of the terminal', () => {
    for (const line of formatResult(leads, 'table', 50).split('\n'))
      expect(line.length).toBeLessThanOrEqual(50);
  });

  it('lets no control character through to the terminal', () => {
    const result = query(knowledge, "RETURN 'a\\u001b[31mb\\nc' AS x");
    expect(formatResult(result, 'table')).toContain('a\ufffd[31mb c');
  });

  it('gives JSON objects with all properties', () => {
    const [row] = JSON.parse(formatResult(leads, 'json')) as {
      person: string;
      r: { type: string; properties: { role: string } };
    }[];
    expect(row).toMatchObject({
      person: 'Anton Reyk',
      r: { type: 'LEADS', properties: { role: 'president' } },
      w: 2,
    });
  });

  it('gives one object a line', () => {
    expect(
      formatResult(leads, 'jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { person: string }).person),
    ).toEqual(['Anton Reyk', 'Vera Reyk']);
  });

  it('quotes CSV', () => {
    const result = query(
      knowledge,
      `RETURN 'a,"b"' AS x, null AS y, [1, 'z'] AS list, date('2020-01-02') AS d`,
    );
    expect(formatResult(result, 'csv')).toBe('x,y,list,d\r\n"a,""b""",,"[1, ""z""]",2020-01-02\r\n');
  });

  it('writes a path in the direction of its relationships', () => {
    const path = query(knowledge, 'MATCH p = (c:City)-[:CAPITAL_OF]->(n)<-[:LEADS]-(a) RETURN p');
    expect(formatResult(path, 'table')).toContain(
      '(Marrow :Place)-[:CAPITAL_OF]->(Norvania :Place)<-[:LEADS president]-(Anton Reyk :Person)',
    );
  });

  it('knows its formats', () => {
    expect(resultFormat('JSON')).toBe('json');
    expect(() => resultFormat('xml')).toThrow('"xml" is no result format');
  });
});

describe('evidenceOf', () => {
  it('gives the sentences of relationships, each once, with their place', () => {
    const twice = query(
      knowledge,
      'MATCH p = ()-[r:LEADS]->(:Party) RETURN r, [r] AS list, p, {r: r} AS map',
    );
    expect(evidenceOf(twice)).toEqual([
      {
        of: '[:LEADS chair]',
        sentence: 'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
        place: 'article:courier#210-280',
      },
      {
        of: '[:LEADS chair]',
        sentence: 'His sister Vera Reyk chairs the Harbour Party.',
        place: 'article:ledger#217-263',
      },
    ]);
    expect(evidenceText(evidenceOf(twice)).split('\n')).toHaveLength(3);
  });
});

describe('query', () => {
  it('takes parameters of every kind', () => {
    const { rows } = query(knowledge, 'RETURN $a + 1 AS a, $b.c[0] AS b, $d AS d', {
      a: 1,
      b: { c: ['x'] },
      d: null,
    });
    expect(rows).toEqual([[2, 'x', null]]);
  });

  it('refuses what it cannot do with line and column', () => {
    expect(() => query(knowledge, 'MATCH (n)\nRETURN m')).toThrow(/line 2, column 8/);
  });
});
