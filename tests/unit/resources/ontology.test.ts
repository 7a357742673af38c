import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { allLabels } from '../../../src/resources/ontology-types.js';

describe('the ontology of the project', () => {
  const ontology = loadOntology();

  it('has its labels, relations and event types', () => {
    expect([...ontology.labels.keys()].sort()).toEqual([
      'Article',
      'Event',
      'Organization',
      'Person',
      'Place',
      'Statement',
    ]);
    expect(ontology.events.size).toBe(32);
    const kinds = [...ontology.relations.values()].map((relation) => relation.kind);
    expect(kinds.filter((kind) => kind === 'relation')).toHaveLength(13);
    expect(kinds.filter((kind) => kind === 'role')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'link')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'source')).toHaveLength(9);
  });

  it('types an event by category, score and quadrant', () => {
    expect(ontology.events.get('Threat')?.plover).toEqual({
      category: 'THREATEN',
      score: -3.5,
      quad: 'verbal conflict',
    });
    expect(ontology.events.get('Launch')?.plover).toBeNull();
  });

  it('gives conflict a score of at most zero and cooperation one above it', () => {
    for (const { type, plover } of ontology.events.values()) {
      if (plover === null) continue;
      expect(plover.quad.endsWith('conflict'), type).toBe(plover.score <= 0);
    }
  });

  it('lists every label that may stand in generated Cypher', () => {
    expect(allLabels(ontology)).toEqual(
      expect.arrayContaining(['Entity', 'Person', 'NewsAgency', 'Country', 'Demolition']),
    );
    for (const label of allLabels(ontology)) expect(label).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  });

  it('knows which relations have no direction', () => {
    const undirected = [...ontology.relations.values()].filter((relation) => relation.undirected);
    expect(undirected.map((relation) => relation.type).sort()).toEqual([
      'ALLIED_WITH',
      'BORDERS',
      'CONTRADICTS',
      'CO_OCCURS_WITH',
    ]);
  });
});

describe('types added by file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ontology-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const problem = (): { message: string; line: number | undefined; file: string | undefined } => {
    try {
      loadOntology([folder]);
    } catch (error) {
      if (error instanceof NewsgraphError)
        return { message: error.message, line: error.where.line, file: error.where.file };
    }
    throw new Error('nothing was refused');
  };

  it('join those of the project', () => {
    write(
      'events/launch-of-ship.yaml',
      'type: ShipLaunch\nplover: { category: COOPERATE, score: 1 }\nroles: [actor, place]\n',
    );
    write(
      'relations/supplies.yaml',
      'type: SUPPLIES\nkind: relation\nfrom: [Company]\nto: [Organization, ShipLaunch]\n',
    );
    write('properties.yaml', 'edge:\n  goods: { type: strings, title: Goods }\n');
    const ontology = loadOntology([folder]);
    expect(ontology.mainLabelOf.get('ShipLaunch')).toBe('Event');
    expect(ontology.relations.get('SUPPLIES')?.to).toEqual(['Organization', 'ShipLaunch']);
    expect(ontology.edgeProperties.get('goods')?.type).toBe('strings');
    expect(ontology.events.size).toBe(33);
  });

  it.each([
    [
      'relations/a.yaml',
      'type: SUPPLIES\nkind: relation\nfrom: [Company]\nto: [Planet]\n',
      '"Planet" is no label',
      4,
    ],
    [
      'relations/b.yaml',
      'type: supplies\nkind: relation\nfrom: [Company]\nto: [Person]\n',
      '"supplies" is no relation type (UPPER_SNAKE_CASE)',
      1,
    ],
    [
      'relations/c.yaml',
      'type: SUPPLIES\nkind: thing\nfrom: [Company]\nto: [Person]\n',
      '"kind" must be one of relation, role, link, source, co-occurrence',
      2,
    ],
    ['relations/d.yaml', 'type: SUPPLIES\nkind: relation\nform: [Company]\n', 'unknown key "form"', 3],
    [
      'relations/e.yaml',
      'type: SUPPLIES\nkind: relation\nfrom: [Company]\nto: [Person]\nkindOf: FEEDS\n',
      '"FEEDS" is no relation type',
      5,
    ],
    ['events/f.yaml', 'type: Feast\nplover: { category: EAT, score: 1 }\n', '"EAT" is no PLOVER category', 2],
    ['events/g.yaml', 'type: Feast\nroles: [actor, cook]\n', '"cook" is no role', 2],
    ['labels/h.yaml', 'label: Ship\ncolor: blue\n', '"blue" is no colour (#rrggbb)', 2],
  ])('%s is refused with its line', (name, text, message, line) => {
    write(name, text);
    expect(problem()).toEqual({ message, line, file: join(folder, name) });
  });

  it('a folder that is not there is refused', () => {
    folder = join(folder, 'missing');
    expect(problem().message).toBe('no such ontology folder');
    mkdirSync(folder);
  });
});
