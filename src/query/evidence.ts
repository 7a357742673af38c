import { FloatValue } from '../cypher/values/index.js';
import { isTagged, type QueryResult, type RelationshipResult, type ResultValue } from './result.js';
import { valueText } from './value-text.js';

/** A sentence that something in a result stands on. */
export interface ResultEvidence {
  /** The relationship or node, in words. */
  readonly of: string;
  readonly sentence: string;
  /** `article:name#start-end`, empty where it has no place. */
  readonly place: string;
}

/** The sentences of every relationship in a result, each once, in the order they appear. */
export function evidenceOf({ rows }: QueryResult): readonly ResultEvidence[] {
  const seen = new Map<string, ResultEvidence>();
  for (const relationship of relationshipsIn(rows.flat())) {
    const sentences = textList(relationship.properties.get('sentences'));
    const places = textList(relationship.properties.get('evidence'));
    for (const [at, sentence] of sentences.entries()) {
      const place = places[at] ?? '';
      seen.set(`${relationship.elementId} ${place}`, { of: valueText(relationship), sentence, place });
    }
  }
  return [...seen.values()];
}

function relationshipsIn(values: readonly ResultValue[]): readonly RelationshipResult[] {
  return values.flatMap((value): readonly RelationshipResult[] => {
    if (typeof value !== 'object' || value === null || value instanceof FloatValue) return [];
    if (!isTagged(value)) return relationshipsIn(value);
    if (value.is === 'relationship') return [value];
    if (value.is === 'path') return value.relationships;
    return value.is === 'map' ? relationshipsIn([...value.entries.values()]) : [];
  });
}

function textList(value: ResultValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The evidence as lines for people, under a table. */
export function evidenceText(evidence: readonly ResultEvidence[]): string {
  return evidence
    .map(
      ({ of, sentence, place }) =>
        `${of} ${JSON.stringify(sentence.replace(/\s+/g, ' '))}${place === '' ? '' : `  ${place}`}\n`,
    )
    .join('');
}
