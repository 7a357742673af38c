import type { ParsedToken } from '../../model/token.js';

export type Direction = 'past' | 'future';

const FUTURE_AUX = /^(?:will|'ll|’ll|wo|shall|would|'d|’d|may|might|can|could|should|must|ca)$/i;
const PLAN = new Set([
  'plan',
  'expect',
  'schedule',
  'set',
  'due',
  'intend',
  'hope',
  'slate',
  'aim',
  'prepare',
  'promise',
  'vow',
  'pledge',
  'propose',
  'want',
  'wish',
  'agree',
  'decide',
  'likely',
  'ready',
  'going',
  'go',
  'need',
  'ask',
  'order',
]);
const AHEAD =
  /\b(?:by|until|till|ahead of|no later than|before|upcoming|starting|beginning|as of|effective|scheduled for|planned for|due|set for|expected|slated for)\s+(?:the\s+|late\s+|early\s+)?$/i;

/**
 * Where an expression that names no year looks: ahead when the verb it belongs to is future or planned, back
 * when it is past; null when the verb does not say. `first` is the expression's first token, `before` the text
 * that stands before it in its sentence.
 */
export function directionOf(
  tokens: readonly ParsedToken[],
  first: number,
  last: number,
  before: string,
): Direction | null {
  const verb = governor(tokens, first, last) ?? nearestVerb(tokens, first);
  const told = verb === null ? null : tense(tokens, verb);
  if (AHEAD.test(before) && told !== 'past') return 'future';
  if (/\bfor\s+$/i.test(before) && !/^['’]s?$/.test(tokens[last]?.text ?? '')) return 'future';
  if (told === 'past' && hangsAhead(tokens, first, last)) return 'future';
  if (told === null && verb !== null && isTimetabled(tokens, verb)) return 'future';
  return told;
}

/** "ahead of elections in May": what lies ahead of a deed that is news lies ahead of the news. */
function hangsAhead(tokens: readonly ParsedToken[], first: number, last: number): boolean {
  const noun = tokens[top(tokens, first, last)]?.head ?? -1;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[noun]?.upos ?? '')) return false;
  return around(tokens, noun, 8).some(
    (i) => i < noun && tokens[i]?.head === noun && tokens[i]?.text.toLowerCase() === 'ahead',
  );
}

/** Verbs whose present tense tells what is on the timetable: "the truce takes effect on Thursday". */
const TIMETABLED =
  /^(?:begin|start|open|end|close|expire|resume|arrive|leave|depart|convene|meet|vote|face|kick|reopen)$/;

/** Of a full sentence; the present tense of headlines tells the past. */
function isTimetabled(tokens: readonly ParsedToken[], verb: number): boolean {
  const { lemma, morph, sentence } = tokens[verb] as ParsedToken;
  if (morph.tense !== 'Pres' || morph.verbForm !== 'Fin') return false;
  let last = verb;
  while (tokens[last + 1]?.sentence === sentence) last++;
  const effect =
    lemma === 'take' && /^(?:effect|place|office|charge)$/.test(tokens[verb + 1]?.text.toLowerCase() ?? '');
  const force = /^(?:come|go)$/.test(lemma) && /^into$/i.test(tokens[verb + 1]?.text ?? '');
  return /^(?:[.!?]|["”’]|'')$/.test(tokens[last]?.text ?? '') && (effect || force || TIMETABLED.test(lemma));
}

/** The verb above the expression in the tree. */
function governor(tokens: readonly ParsedToken[], first: number, last: number): number | null {
  let at = top(tokens, first, last);
  for (let steps = 0; steps < 8; steps++) {
    const head = tokens[at]?.head ?? -1;
    const token = tokens[head];
    if (token === undefined) return null;
    if (token.upos === 'VERB' || token.upos === 'AUX' || hasCopula(tokens, head)) return head;
    at = head;
  }
  return null;
}

/** The token of the expression whose head lies outside of it. */
function top(tokens: readonly ParsedToken[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= last) return i;
  }
  return first;
}

function hasCopula(tokens: readonly ParsedToken[], index: number): boolean {
  return around(tokens, index, 8).some((i) => tokens[i]?.head === index && tokens[i]?.deprel === 'cop');
}

/** Without a link in the tree: the nearest verb to the left in the sentence, else to the right. */
function nearestVerb(tokens: readonly ParsedToken[], first: number): number | null {
  const sentence = tokens[first]?.sentence;
  const verbal = (i: number): boolean =>
    tokens[i]?.sentence === sentence && (tokens[i]?.upos === 'VERB' || tokens[i]?.upos === 'AUX');
  for (let i = first - 1; i >= 0 && first - i <= 12; i--) if (verbal(i)) return i;
  for (let i = first + 1; i < tokens.length && i - first <= 12; i++) if (verbal(i)) return i;
  return null;
}

/** The tense of a verb with its auxiliaries and, of an infinitive, of what it hangs on. */
function tense(tokens: readonly ParsedToken[], verb: number): Direction | null {
  const token = tokens[verb] as ParsedToken;
  const helpers = around(tokens, verb, 6).filter(
    (i) => tokens[i]?.head === verb && /^(?:aux|cop)/.test(tokens[i]?.deprel ?? ''),
  );
  const near = helpers.length > 0 ? helpers : verbGroup(tokens, verb);
  if (
    near.some((i) => FUTURE_AUX.test(tokens[i]?.text ?? '')) &&
    !near.some((i) => /^(?:have|'ve|’ve)$/i.test(tokens[i]?.text ?? ''))
  )
    return 'future';
  if (near.some((i) => /^(?:was|were|had|did|has|have|'s|been)$/i.test(tokens[i]?.text ?? ''))) return 'past';
  if (isInfinitive(tokens, verb)) {
    return planned(tokens, verb) || above(tokens, verb) === 'future' ? 'future' : null;
  }
  if (token.morph.verbForm === 'Ger' || /ing$/.test(token.text)) {
    return near.some((i) => /^(?:is|are|am|'re|’re)$/i.test(tokens[i]?.text ?? ''))
      ? 'future'
      : above(tokens, verb);
  }
  if (token.morph.tense === 'Past') return planned(tokens, verb, true) ? 'future' : 'past';
  return null;
}

/** "scheduled for", "due": a participle of planning is about what comes. */
function planned(tokens: readonly ParsedToken[], verb: number, itself = false): boolean {
  const token = tokens[verb];
  if (token === undefined) return false;
  if (itself) return /^(?:schedule|slate|plan|expect)$/.test(token.lemma) && token.morph.verbForm === 'Part';
  const head = tokens[token.head];
  if (head !== undefined && (PLAN.has(head.lemma) || head.lemma === 'be')) return true;
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const { lemma = '', text = '' } = tokens[i] ?? {};
    if (PLAN.has(lemma) || PLAN.has(text.toLowerCase()) || /^(?:is|are)$/i.test(text)) return true;
  }
  return false;
}

function above(tokens: readonly ParsedToken[], verb: number): Direction | null {
  const head = tokens[verb]?.head ?? -1;
  const token = tokens[head];
  return token !== undefined && token.upos === 'VERB' && token.morph.verbForm !== 'Ger'
    ? tense(tokens, head)
    : null;
}

function isInfinitive(tokens: readonly ParsedToken[], verb: number): boolean {
  return around(tokens, verb, 3).some(
    (i) => i < verb && tokens[i]?.upos === 'PART' && tokens[i]?.text.toLowerCase() === 'to',
  );
}

/** Auxiliaries and adverbs directly before a verb. */
function verbGroup(tokens: readonly ParsedToken[], verb: number): readonly number[] {
  const group: number[] = [verb];
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const upos = tokens[i]?.upos;
    if (upos === 'AUX') group.push(i);
    else if (upos !== 'ADV' && upos !== 'PART') break;
  }
  return group;
}

function around(tokens: readonly ParsedToken[], index: number, reach: number): readonly number[] {
  const found: number[] = [];
  for (let i = Math.max(0, index - reach); i < Math.min(tokens.length, index + reach + 1); i++) found.push(i);
  return found;
}
