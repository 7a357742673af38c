import type { Layers } from '../model/layers.js';
import type { Span } from '../model/span.js';
import type { TimeInterval } from '../model/time.js';

/** Relations, events and quotes of a document in the gold form; entities are named by their chain ids. */
export interface GoldClaims {
  readonly relations?: readonly object[];
  readonly events?: readonly object[];
  readonly quotes?: readonly object[];
}

/** What the text claims, as the gold form writes it; layers that are not there are left out. */
export function goldClaims(layers: Partial<Pick<Layers, 'relations' | 'events' | 'statements'>>): GoldClaims {
  const { relations, events, statements } = layers;
  return {
    ...(relations && { relations: relations.map(goldRelation) }),
    ...(events && { events: events.map(goldEvent) }),
    ...(statements && { quotes: statements.map(goldQuote) }),
  };
}

function goldRelation({ type, from, to, qualifiers, evidence }: Layers['relations'][number]): object {
  const detail = qualifiers.role ?? qualifiers.kin;
  return {
    type,
    from,
    to,
    ...(detail === undefined ? {} : { detail }),
    evidence: [evidence.start, evidence.end],
  };
}

function goldEvent(event: Layers['events'][number]): object {
  return {
    id: event.id,
    type: event.type,
    modality: event.modality,
    date: event.time === null ? null : partialDate(event.time),
    mentions: [{ start: event.trigger.start, end: event.trigger.end }],
    args: [
      ...event.arguments.map(({ role, chain }) => ({ role, entity: chain })),
      ...(event.unnamed ?? []).map(({ role, start, end }) => ({ role, entity: unnamedId({ start, end }) })),
    ],
  };
}

/** Id of the entity that an unnamed filler is in the gold form: one for each phrase. */
export function unnamedId({ start, end }: Span): string {
  return `u${start}-${end}`;
}

/** A date as precise as it is known: a day, a month, a year. */
function partialDate({ start, granularity }: TimeInterval): string {
  if (granularity === 'day' || granularity === 'week') return start;
  return granularity === 'month' ? start.slice(0, 7) : start.slice(0, 4);
}

function goldQuote(statement: Layers['statements'][number]): object {
  const { start, end, parts, form, speaker, speakerText, speakerSpan, cue } = statement;
  return {
    start,
    end,
    form,
    speaker,
    speakerText,
    cue: cue === null ? null : [cue.start, cue.end],
    ...(parts.length > 1 ? { parts: parts.map((part) => [part.start, part.end]) } : {}),
    ...(speakerSpan === null ? {} : { speakerSpan: [speakerSpan.start, speakerSpan.end] }),
  };
}
