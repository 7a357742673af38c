import { type Antecedent, antecedentsOf, type Known } from './antecedents.js';
import type { CorefDocument } from './document.js';
import type { AnyChain } from './draft-chain.js';
import { kinOwner } from './kin-owner.js';
import type { MentionIndex } from './mention-index.js';
import { featuresOf, featuresOfNone } from './pronoun-features.js';
import { PRONOUNS, type Pronoun, type PronounKind } from './pronoun-forms.js';
import { type PronounModel, scoreOf } from './pronoun-model.js';

/**
 * How far, in logits, a named antecedent must lead all others; "it" and "they" mean what has no name far more often, and
 * a wrong name is a wrong edge in the graph.
 */
const LEAST_LEAD: Readonly<Partial<Record<PronounKind, number>>> = {
  person: 0.3,
  thing: 0.8,
  group: 0.8,
};
/** What "no antecedent" gives away, in logits: an open pronoun serves nobody. */
const NONE_HANDICAP = 0.8;

/** A pronoun with its antecedents and their features; the last row is that of none. */
export interface Choice {
  readonly pronoun: number;
  readonly kind: PronounKind;
  readonly heads: readonly number[];
  readonly features: readonly (readonly string[])[];
}

/** Third-person and relative pronouns. All noun phrases compete, so that "it" is no country where it is a plan. */
export class PronounResolver {
  private readonly known: Known;
  private readonly model: PronounModel;
  private readonly observe: ((choice: Choice) => void) | undefined;

  /** @param observe is told of every choice, before it is made: for training */
  constructor(known: Known, model: PronounModel, observe?: (choice: Choice) => void) {
    this.known = known;
    this.model = model;
    this.observe = observe;
  }

  /** Enters a pronoun that has one clear antecedent. */
  meet(i: number): void {
    const { doc, index } = this.known;
    const pronoun = pronounAt(doc, i);
    if (pronoun === undefined) return;
    const chain =
      pronoun.kind === 'relative'
        ? relativeOf(doc, i, index)
        : (kinOwner(i, this.known) ?? this.best(i, pronoun));
    if (chain === undefined) return;
    if (chain.type === 'person' && pronoun.gender !== null) chain.gender ??= pronoun.gender;
    const rule = pronoun.kind === 'relative' ? 'relative' : 'pronoun';
    chain.add({ ...doc.span(i, i + 1), first: i, last: i + 1, head: i, kind: 'pronoun', rule });
    index.enter(chain, i, i, i + 1);
  }

  /** The antecedent with the highest score, if it beats none at all and, with a name, leads the others. */
  private best(i: number, pronoun: Pronoun): AnyChain | undefined {
    const { doc, quoted } = this.known;
    const antecedents = antecedentsOf(i, pronoun, this.known);
    const ranks = ranksOf(antecedents);
    const features = antecedents.map((antecedent, at) =>
      featuresOf(doc, quoted, i, pronoun, antecedent, ranks[at] ?? 0),
    );
    const none = featuresOfNone(doc, quoted, i);
    this.observe?.({
      pronoun: i,
      kind: pronoun.kind,
      heads: antecedents.map(({ head }) => head),
      features: [...features, none],
    });
    const weights = this.model[pronoun.kind] ?? {};
    const best = new Map<AnyChain | number, number>([[-1, scoreOf(weights, none) - NONE_HANDICAP]]);
    antecedents.forEach(({ head, chain }, at) => {
      const score = scoreOf(weights, features[at] ?? []);
      const key = chain ?? head;
      best.set(key, Math.max(score, best.get(key) ?? Number.NEGATIVE_INFINITY));
    });
    const [first, second] = [...best].sort(([, a], [, b]) => b - a);
    if (first === undefined || typeof first[0] === 'number') return undefined;
    const lead = first[0].unnamed ? 0 : (LEAST_LEAD[pronoun.kind] ?? 0);
    return second === undefined || first[1] - second[1] >= lead ? first[0] : undefined;
  }
}

/** Of each antecedent, how many others stand nearer; words of one chain count once. */
function ranksOf(antecedents: readonly Antecedent[]): readonly number[] {
  const met = new Map<AnyChain | number, number>();
  return antecedents
    .toReversed()
    .map(({ head, chain }) => {
      const key = chain ?? head;
      const rank = met.get(key) ?? met.size;
      met.set(key, rank);
      return rank;
    })
    .toReversed();
}

/** The pronoun at a token; nothing for "it" that stands for no thing. */
function pronounAt(doc: CorefDocument, i: number): Pronoun | undefined {
  const token = doc.token(i);
  const pronoun = PRONOUNS.get(token.text.toLowerCase());
  if (pronoun === undefined || !/^(?:PRON|DET)$/.test(token.upos) || doc.nameOf(i) !== undefined)
    return undefined;
  if (/^(?:speaker|speakers|hearer)$/.test(pronoun.kind)) return undefined;
  if (token.deprel.startsWith('expl') || (pronoun.kind === 'thing' && isEmptyIt(doc, i))) return undefined;
  return pronoun;
}

/** "Ruiz, who leads the party": the word that the relative clause belongs to. */
function relativeOf(doc: CorefDocument, i: number, index: MentionIndex): AnyChain | undefined {
  for (let at = doc.token(i).head, steps = 0; at >= 0 && steps < 5; at = doc.token(at).head, steps++) {
    if (!doc.relation(at).startsWith('acl')) continue;
    const { head } = doc.token(at);
    const chain = index.at(head);
    const person = doc.low(i) !== 'which';
    const fits = doc.low(i) === 'whose' || (chain?.type === 'person') === person;
    return chain !== undefined && head < i && fits ? chain : undefined;
  }
  return undefined;
}

/** "It is clear that", "it was Ruiz who", "it rained": no thing at all. */
function isEmptyIt(doc: CorefDocument, i: number): boolean {
  if (doc.low(i) !== 'it') return false;
  const governor = doc.token(i).head;
  if (governor < 0) return true;
  const cop = doc.childrenBy(governor, 'cop').length > 0;
  const clause =
    doc.childrenBy(governor, 'csubj', 'csubj:pass', 'ccomp', 'advcl:relcl', 'acl:relcl', 'acl').length > 0;
  const infinitive = doc
    .childrenBy(governor, 'advcl', 'xcomp')
    .some((child) => doc.children(child).some((word) => doc.low(word) === 'to'));
  if (cop && (clause || infinitive)) return true;
  return (
    /^(?:seem|appear|turn|happen|rain|snow|take)$/.test(doc.lemma(governor)) &&
    doc.relation(i).startsWith('nsubj') &&
    (clause || infinitive)
  );
}
