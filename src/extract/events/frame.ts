/** One way in which a type of event is told: a verb or noun with what must stand around it. */
export interface EventFrame {
  readonly id: string;
  readonly type: string;
  readonly reason: string;
  /** The event has equal participants (a summit), not an actor and a target. */
  readonly symmetric: boolean;
  /** Verb lemmas, with a particle or the words behind them: `blow up`, `go on strike`. */
  readonly verb: readonly string[];
  readonly noun: readonly string[];
  /** Predicative adjectives: "two were dead", "left two dead". */
  readonly adjective: readonly string[];
  /** Nouns that tell the event only in the plural ("talks"). */
  readonly plural: readonly string[];
  /** Nouns that tell it only with one of these modifiers ("phone call"). */
  readonly compound: readonly { readonly noun: string; readonly with: readonly string[] }[];
  /** What the object, subject or oblique must be: lemmas, `$class` of nouns, or a type of thing (`person`); `human` is a person or a noun for one, `firm` a named company. */
  readonly object?: readonly string[];
  readonly subject?: readonly string[];
  readonly oblique?: readonly string[];
  readonly notOblique?: readonly string[];
  readonly complementNoun?: readonly string[];
  readonly notObject?: readonly string[];
  readonly notSubject?: readonly string[];
  readonly notModifier?: readonly string[];
  readonly notPrep?: readonly string[];
  /** A noun must have a possessor or an "of" phrase of one of these kinds: "the hostages' release". */
  readonly host?: readonly string[];
  /** What must hang below the object: "5 million euros in aid". */
  readonly objectBelow?: readonly string[];
  /** The verb below must be one of these: "vowed to retaliate". */
  readonly complementVerb?: readonly string[];
  /** The verb below must be none of these: who declines to comment refuses nothing. */
  readonly notComplementVerb?: readonly string[];
  /** What must be the object of the verb below. */
  readonly complementObject?: readonly string[];
  /** The verb must have a clause with "to" below it. */
  readonly infinitive?: boolean;
  /** The verb must have an object, or be passive. */
  readonly needsObject?: boolean;
  /** The verb must have none of its own ("call for talks", not "call a friend for talks"). */
  readonly noObject?: boolean;
  /** The noun must be the subject of one of these verbs ("an Israeli strike killed"). */
  readonly under?: readonly string[];
  /** A phrase with one of these prepositions must hang below the verb. */
  readonly prep?: readonly string[];
  /** The verb must have a clause or predicate as complement. */
  readonly complement?: boolean;
  /** The verb must have none ("demonstrate that ..." is no protest). */
  readonly noComplement?: boolean;
  /** Role → where its filler stands (see arguments.ts). */
  readonly roles: Readonly<Partial<Record<'actor' | 'target' | 'participant' | 'place', readonly string[]>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** How many things a frame asks of the words around it: the more, the surer its reading. */
export function specificity(frame: EventFrame): number {
  const asked = [
    frame.object,
    frame.subject,
    frame.oblique,
    frame.prep,
    frame.complementNoun,
    frame.host,
    frame.objectBelow,
    frame.complementObject,
    frame.complementVerb,
    frame.under,
  ];
  const clause = frame.complement === true || frame.infinitive === true ? 1 : 0;
  return asked.filter((item) => item !== undefined).length + clause;
}
