import type { Upos } from '../../../model/token.js';

/** Scores of the words of one sentence: row `offset + word` of each matrix, columns as in the configuration. */
export interface LabelScores {
  readonly deprel: Float32Array;
  readonly upos: Float32Array;
  readonly offset: number;
}

export interface Labels {
  readonly relations: string[];
  readonly upos: readonly Upos[];
}

/** Parts of speech of words with a relation that Universal Dependencies gives to few of them. */
const PARTS_OF: Readonly<Record<string, readonly Upos[]>> = {
  aux: ['AUX'],
  cop: ['AUX'],
  det: ['DET'],
  punct: ['PUNCT'],
  nummod: ['NUM'],
  case: ['ADP', 'PART', 'SYM', 'VERB', 'ADJ', 'ADV', 'X', 'SCONJ'],
  mark: ['SCONJ', 'PART', 'ADP', 'ADV'],
  cc: ['CCONJ', 'SYM', 'ADV', 'X'],
  expl: ['PRON'],
  iobj: ['PRON', 'NOUN', 'PROPN'],
  amod: ['ADJ', 'VERB', 'X', 'NUM'],
  advmod: ['ADV', 'PART', 'NOUN', 'ADP', 'ADJ', 'PRON', 'DET', 'SYM'],
};
const RELATIONS_OF: Partial<Readonly<Record<Upos, ReadonlySet<string>>>> = {
  PUNCT: new Set(['punct', 'root']),
  CCONJ: new Set(['cc', 'conj', 'root', 'reparandum', 'fixed']),
};
const NEVER: Partial<Readonly<Record<Upos, ReadonlySet<string>>>> = {
  DET: new Set(['amod', 'compound', 'aux', 'cop', 'case', 'mark', 'xcomp']),
  AUX: new Set(['nsubj', 'obj', 'obl', 'nmod', 'amod', 'compound', 'advmod', 'case', 'mark', 'flat', 'det']),
};
/** What a word has at most one of: a subject, objects, a copula, an expletive (bits of a set). */
const ONCE: Readonly<Record<string, number>> = {
  nsubj: 1,
  'nsubj:pass': 1,
  csubj: 1,
  'csubj:pass': 1,
  obj: 2,
  iobj: 4,
  cop: 8,
  expl: 16,
};
/** Relations whose head comes first (UD 2: conj, fixed, flat, appos and goeswith are head-initial). */
const HEAD_FIRST = new Set(['conj', 'fixed', 'flat', 'appos', 'goeswith']);
/** In logits, measured: what a pair that does not go together costs, a mark that is no punctuation, and a second subject or object. */
const MISMATCH = 2;
const MARK_MISMATCH = 8;
const TWICE = 3;

/** Chooses relations and parts of speech together, as the annotation scheme lets them stand together (UD 2, core dependents). */
export class LabelDecoder {
  private readonly deprels: readonly string[];
  private readonly uposes: readonly Upos[];
  private readonly once: Uint8Array;
  private readonly headFirst: readonly boolean[];
  private readonly cost: Float32Array;
  private readonly root: number;
  /** Log probabilities of the word that is looked at: of its relations, of its parts of speech. */
  private readonly relations: Float64Array;
  private readonly tags: Float64Array;

  constructor(deprels: readonly string[], uposes: readonly Upos[]) {
    this.deprels = deprels;
    this.uposes = uposes;
    this.root = deprels.indexOf('root');
    this.relations = new Float64Array(deprels.length);
    this.tags = new Float64Array(uposes.length);
    this.once = Uint8Array.from(deprels, (relation) => ONCE[relation] ?? 0);
    this.headFirst = deprels.map((relation) => HEAD_FIRST.has(relation.replace(/:.*/, '')));
    this.cost = Float32Array.from(
      deprels.flatMap((relation) => uposes.map((upos) => mismatch(relation.replace(/:.*/, ''), upos))),
    );
  }

  /** @param heads of the words of the sentence, -1 for the root. */
  decode(heads: readonly number[], scores: LabelScores): Labels {
    const count = this.deprels.length;
    const options: Options = {
      scores: new Float64Array(heads.length * count).fill(Number.NEGATIVE_INFINITY),
      parts: new Uint8Array(heads.length * count),
    };
    const chosen = heads.map((head, word) => this.weigh(word, head, scores, options));
    this.unclash(heads, options, chosen);
    return {
      relations: chosen.map((relation) => this.deprels[relation] as string),
      upos: chosen.map(
        (relation, word) => this.uposes[options.parts[word * count + relation] as number] as Upos,
      ),
    };
  }

  /** For each relation its score with the part of speech that goes best with it. @returns the best relation */
  private weigh(word: number, head: number, { deprel, upos, offset }: LabelScores, into: Options): number {
    const isRoot = head < 0;
    const count = this.deprels.length;
    const { relations, tags, cost } = this;
    logProbabilities(deprel, offset + word, relations);
    logProbabilities(upos, offset + word, tags);
    const likeliest = argmax(tags);
    let chosen = 0;
    for (let relation = 0; relation < count; relation++) {
      if ((relation === this.root) !== isRoot || (head > word && this.headFirst[relation])) continue;
      const first = relation * tags.length;
      const part = cost[first + likeliest] === 0 ? likeliest : this.bestPart(first);
      const best = (tags[part] as number) - (cost[first + part] as number);
      const at = word * count + relation;
      into.parts[at] = part;
      into.scores[at] = best + (isRoot ? 0 : (relations[relation] as number));
      if ((into.scores[at] as number) > (into.scores[word * count + chosen] as number)) chosen = relation;
    }
    return chosen;
  }

  /** The part of speech that goes best with the relation whose costs stand from `first` on. */
  private bestPart(first: number): number {
    const { tags, cost } = this;
    let part = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < tags.length; tag++) {
      const value = (tags[tag] as number) - (cost[first + tag] as number);
      if (value <= best) continue;
      best = value;
      part = tag;
    }
    return part;
  }

  /** Where a head has two of what it can have one of, all its dependents are labelled anew, together. */
  private unclash(heads: readonly number[], { scores }: Options, chosen: number[]): void {
    const count = this.deprels.length;
    const used = new Uint8Array(heads.length);
    const clashing = new Set<number>();
    heads.forEach((head, word) => {
      const bit = this.once[chosen[word] as number] as number;
      if (head < 0 || bit === 0) return;
      if ((used[head] as number) & bit) clashing.add(head);
      used[head] = (used[head] as number) | bit;
    });
    for (const head of clashing) {
      const below = heads.flatMap((other, word) => (other === head ? [word] : []));
      const best = this.together(below.map((word) => scores.subarray(word * count, (word + 1) * count)));
      below.forEach((word, i) => {
        chosen[word] = best[i] as number;
      });
    }
  }

  /** Best labels of siblings: exact, over the sets of what has been used (at most 32). */
  private together(siblings: readonly Float64Array[]): readonly number[] {
    let states = new Map<number, State>([[0, { score: 0, labels: [] }]]);
    for (const scores of siblings) {
      const candidates = this.bestOfEach(scores);
      const next = new Map<number, State>();
      for (const [used, { score, labels }] of states) {
        for (const [bit, relation] of candidates) {
          const value = score + (scores[relation] as number) - (bit & used ? TWICE : 0);
          const known = next.get(used | bit);
          if (known === undefined || value > known.score)
            next.set(used | bit, { score: value, labels: [...labels, relation] });
        }
      }
      states = next;
    }
    let best: State | undefined;
    for (const state of states.values()) if (best === undefined || state.score > best.score) best = state;
    return best?.labels ?? [];
  }

  /** The best relation of each kind that stands once, and the best of all others (0). */
  private bestOfEach(scores: Float64Array): Map<number, number> {
    const best = new Map<number, number>();
    scores.forEach((score, relation) => {
      if (score === Number.NEGATIVE_INFINITY) return;
      const bit = this.once[relation] as number;
      const known = best.get(bit);
      if (known === undefined || score > (scores[known] as number)) best.set(bit, relation);
    });
    return best;
  }
}

/** For each word and relation, word by word. */
interface Options {
  readonly scores: Float64Array;
  readonly parts: Uint8Array;
}

interface State {
  readonly score: number;
  readonly labels: readonly number[];
}

function mismatch(relation: string, upos: Upos): number {
  const parts = PARTS_OF[relation];
  const relations = RELATIONS_OF[upos];
  const fits =
    (parts === undefined || parts.includes(upos)) &&
    (relations === undefined || relations.has(relation)) &&
    !NEVER[upos]?.has(relation);
  if (fits) return 0;
  return upos === 'PUNCT' ? MARK_MISMATCH : MISMATCH;
}

/** Of one row of scores, as wide as `into`. */
function logProbabilities(scores: Float32Array, row: number, into: Float64Array): void {
  const width = into.length;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < width; i++) top = Math.max(top, scores[row * width + i] as number);
  let sum = 0;
  for (let i = 0; i < width; i++) sum += Math.exp((scores[row * width + i] as number) - top);
  const norm = top + Math.log(sum);
  for (let i = 0; i < width; i++) into[i] = (scores[row * width + i] as number) - norm;
}

/** Place of the highest value, the first of equal ones. */
function argmax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
