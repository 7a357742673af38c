import type { EventMention } from '../../model/event.js';
import type { Doc } from '../../model/layers.js';

/** Which entity a chain of an article became; undefined where it became none. */
export type EntityOf = (article: string, chain: string) => string | undefined;

/** One telling of an event, its arguments as entities. */
export interface Telling {
  readonly article: string;
  readonly doc: Doc;
  readonly mention: EventMention;
  readonly actors: ReadonlySet<string>;
  /** Those of the actors that meet or agree as equals. */
  readonly participants: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** Those of actors and targets that are people. */
  readonly people: ReadonlySet<string>;
  /** How many undergoers the text counts ("nine workers"); null where it counts none. */
  readonly count: number | null;
  /** The number before a noun that tells several at once ("three summits"); empty for one. */
  readonly several: string;
  /** Told by the headline of its article. */
  readonly inHeadline: boolean;
}

/** All tellings of all articles, in order of article id and text. */
export function tellingsOf(docs: readonly Doc[], entityOf: EntityOf): readonly Telling[] {
  return [...docs]
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .flatMap((doc) => {
      const people = new Set(doc.chains.filter(({ type }) => type === 'person').map(({ id }) => id));
      return doc.events.map((mention) => tellingOf(doc, mention, people, entityOf));
    });
}

function tellingOf(
  doc: Doc,
  mention: EventMention,
  people: ReadonlySet<string>,
  entityOf: EntityOf,
): Telling {
  const article = doc.article.id;
  const of = (roles: readonly string[], among?: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(
      mention.arguments
        .filter(({ role, chain }) => roles.includes(role) && (among === undefined || among.has(chain)))
        .map(({ chain }) => entityOf(article, chain))
        .filter((id) => id !== undefined),
    );
  return {
    article,
    doc,
    mention,
    actors: of(['actor', 'participant']),
    participants: of(['participant']),
    targets: of(['target']),
    places: of(['place']),
    objects: new Set(mention.objects),
    people: of(['actor', 'target'], people),
    count: countOf(doc.article.text, mention),
    several: severalOf(doc, mention),
    inHeadline: isInHeadline(doc, mention),
  };
}

function severalOf({ parsed, sentences }: Doc, { triggerToken, sentence }: EventMention): string {
  if (parsed[triggerToken]?.upos !== 'NOUN') return '';
  const from = sentences[sentence]?.first ?? triggerToken;
  const number = parsed
    .slice(from, triggerToken)
    .find(
      ({ head, deprel, text }) => head === triggerToken && deprel === 'nummod' && !/^(?:one|1)$/i.test(text),
    );
  return number?.text.toLowerCase() ?? '';
}

/** In a block that is a headline, or in a first sentence that no full stop ends. */
function isInHeadline(doc: Doc, { trigger, sentence }: EventMention): boolean {
  const first = sentence === 0 ? doc.sentences[0] : undefined;
  if (first !== undefined && !/[.!?]["”’')]*$/.test(doc.article.text.slice(first.start, first.end).trimEnd()))
    return true;
  return doc.blocks.some(
    ({ kind, start, end }) =>
      (kind === 'headline' || kind === 'dek') && start <= trigger.start && trigger.end <= end,
  );
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number in the first phrase of undergoers without a name. */
function countOf(text: string, { unnamed }: EventMention): number | null {
  const target = unnamed?.find(({ role }) => role === 'target');
  if (target === undefined) return null;
  const phrase = text.slice(target.start, target.end).toLowerCase();
  const digits = /\d[\d,]*/.exec(phrase)?.[0].replaceAll(',', '');
  if (digits !== undefined) return Number(digits);
  const word = phrase.split(/[^a-z]+/).find((part) => WORDS.includes(part));
  return word === undefined ? null : WORDS.indexOf(word) + 1;
}
