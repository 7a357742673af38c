import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../src/model/layers.js';
import type { ResolvedEvent } from '../../../src/model/resolved.js';
import type { Figure, StatementMention } from '../../../src/model/statement.js';
import { findContradictions } from '../../../src/resolve/contradictions.js';
import { resolveStatements } from '../../../src/resolve/resolve-statements.js';

const TEXT = 'x'.repeat(3000);

interface Told {
  readonly start: number;
  readonly speaker: string;
  readonly figures?: readonly Figure[];
  readonly denies?: string;
}

function article(name: string, day: string | null, told: readonly Told[]): Doc {
  const statements = told.map((one, index): StatementMention => {
    const span = { start: one.start, end: one.start + 20 };
    return {
      ...span,
      id: `s${index}`,
      parts: [span],
      form: 'indirect',
      speaker: one.speaker,
      speakerText: one.speaker,
      speakerSpan: null,
      cue: null,
      verb: 'say',
      via: null,
      negated: false,
      evidence: span,
      rule: 'clause',
      ...(one.figures === undefined ? {} : { figures: one.figures }),
      ...(one.denies === undefined ? {} : { denies: one.denies }),
    };
  });
  const published = day === null ? null : { value: day };
  return {
    article: { id: `article:${name}`, text: TEXT, published },
    statements,
    chains: [],
    events: [],
  } as unknown as Doc;
}

const killed = (low: number, high = low): readonly Figure[] => [
  { measure: 'killed', low, high, text: low === high ? `${low}` : `at least ${low}` },
];

function contradictions(docs: readonly Doc[], events: readonly ResolvedEvent[] = []) {
  const statements = resolveStatements(
    docs,
    (_, chain) => chain,
    () => undefined,
    () => true,
  );
  const speakerOf = (id: string) => statements.find((statement) => statement.id === id)?.speaker ?? id;
  return findContradictions(docs, statements, events).map(({ from, to, field, values }) =>
    [field, ...[`${speakerOf(from)}: ${values[0]}`, `${speakerOf(to)}: ${values[1]}`].sort()].join(' | '),
  );
}

function event(id: string, more: Partial<ResolvedEvent>): ResolvedEvent {
  const base = { id, type: 'Attack', modality: 'actual', start: null, arguments: [], reports: [] };
  return { ...base, ...more } as unknown as ResolvedEvent;
}

const report = (name: string, verb: string | null = null) => ({
  article: `article:${name}`,
  start: 0,
  end: 9,
  rule: 'verb',
  modality: 'actual' as const,
  verb,
});

describe('figures', () => {
  it('of two speakers side by side exclude each other', () => {
    const doc = article('a', null, [
      { start: 0, speaker: 'police', figures: killed(34) },
      { start: 100, speaker: 'hospital', figures: killed(41) },
    ]);
    expect(contradictions([doc])).toEqual(['killed | hospital: 41 | police: 34']);
  });

  it.each([
    ['one speaker', 'police', 100, killed(41)],
    ['far apart', 'hospital', 900, killed(41)],
    ['the same number', 'hospital', 100, killed(34)],
    ['a bound that allows it', 'hospital', 100, killed(20, Number.MAX_SAFE_INTEGER)],
  ] as const)('no contradiction: %s', (_, speaker, start, figures) => {
    const first = { start: 0, speaker: 'police', figures: killed(34) };
    expect(contradictions([article('a', null, [first, { start, speaker, figures }])])).toEqual([]);
  });

  it('of two articles need a story and a day that they share', () => {
    const docs = (day: string) => [
      article('a', '2023-03-15', [{ start: 0, speaker: 'police', figures: killed(34) }]),
      article('b', day, [{ start: 0, speaker: 'hospital', figures: killed(41) }]),
    ];
    const story = event('event:harm:1', { type: 'Harm', reports: [report('a'), report('b')] });
    expect(contradictions(docs('2023-03-15'), [story])).toHaveLength(1);
    expect(contradictions(docs('2023-03-16'), [story])).toEqual([]);
    expect(contradictions(docs('2023-03-15'))).toEqual([]);
  });
});

it('a denial contradicts the claim that it denies', () => {
  const doc = article('a', null, [
    { start: 0, speaker: 'union' },
    { start: 100, speaker: 'mayor', denies: 's0' },
  ]);
  expect(contradictions([doc])).toEqual(['truth | mayor: denied | union: claimed']);
});

describe('events', () => {
  const args = (target: string): ResolvedEvent['arguments'] => [
    { role: 'actor', entity: 'place:country:aa', evidence: [] },
    { role: 'target', entity: target, evidence: [] },
  ];
  const told = event('event:attack:1', { arguments: args('org:b'), reports: [report('a')] });
  const denied = (target: string, verb: string | null) =>
    event('event:attack:2', {
      modality: 'denied',
      arguments: args(target),
      reports: [report('b', verb)],
    });

  it('what somebody denies to have done, and what is told of the same doer and target', () => {
    expect(contradictions([], [told, denied('org:b', 'deny')])).toEqual([
      'modality | event:attack:1: actual | event:attack:2: denied',
    ]);
  });
  it('another target, or nobody who denies', () => {
    expect(contradictions([], [told, denied('org:c', 'deny')])).toEqual([]);
    expect(contradictions([], [told, denied('org:b', null)])).toEqual([]);
  });
});
