import type { Material } from './draft.js';
import { groupStart, phraseBefore } from './neighbours.js';
import { isNominal } from './subject.js';

/** "X quoted Y as saying ..." and "Y was quoted (by X) as saying ...". */
export interface QuotedAs {
  /** The token of "saying". */
  readonly saying: number;
  /** Head token of who is quoted. */
  readonly speaker: number | null;
  /** Head token of who quotes. */
  readonly by: number | null;
}

const QUOTES = /^(?:quote|cite)$/;
const SAYING = /^(?:saying|telling|stating|writing)$/i;
/** Words between the verb and "as saying". */
const FARTHEST = 14;

/** Reads a verb of quoting with "as saying" behind it; null where it is none. */
export function quotedAsSaying(material: Material, verb: number): QuotedAs | null {
  const { tree } = material;
  if (!QUOTES.test(tree.token(verb).lemma)) return null;
  const saying = sayingBehind(material, verb);
  if (saying === null) return null;
  const quoted = tree.childrenBy(verb, 'obj').find((child) => child > verb && child < saying);
  if (quoted !== undefined)
    return { saying, speaker: quoted, by: tree.childBy(verb, 'nsubj') ?? before(material, verb) };
  const by = tree
    .childrenBy(verb, 'obl:agent', 'obl')
    .find((child) => child < saying && tree.caseOf(child) === 'by');
  return { saying, speaker: passiveSubject(material, verb) ?? before(material, verb), by: by ?? null };
}

/** Is this verb the "saying" of "was quoted as saying"? */
export function isQuotedSaying(material: Material, verb: number): boolean {
  const { tree } = material;
  if (tree.tokens[verb - 1]?.text.toLowerCase() !== 'as') return false;
  for (let i = verb - 2; i >= Math.max(0, verb - FARTHEST - 1); i--)
    if (QUOTES.test(tree.token(i).lemma)) return quotedAsSaying(material, i)?.saying === verb;
  return false;
}

function sayingBehind({ tree }: Material, verb: number): number | null {
  const { sentence } = tree.token(verb);
  for (let i = verb + 1; i < verb + FARTHEST; i++) {
    const token = tree.tokens[i];
    if (token === undefined || token.sentence !== sentence || token.text === ';') return null;
    if (SAYING.test(token.text) && tree.token(i - 1).text.toLowerCase() === 'as') return i;
    if (token.upos === 'VERB' && token.morph.verbForm === 'Fin') return null;
  }
  return null;
}

/** Of "the mayor, quoted by the agency as saying" it is the noun. */
function passiveSubject({ tree }: Material, verb: number): number | null {
  const subject = tree.childBy(verb, 'nsubj:pass', 'nsubj');
  if (subject !== null) return subject;
  const { deprel, head } = tree.token(verb);
  return /^acl/.test(deprel) && head >= 0 && isNominal(tree, head) ? head : null;
}

function before(material: Material, verb: number): number | null {
  return phraseBefore(material, groupStart(material, verb))?.head ?? null;
}
