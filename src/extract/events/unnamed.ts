import type { EventRole, UnnamedFiller } from '../../model/event.js';
import { contentHead, isCalendarPhrase } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { ArgumentContext } from './arguments.js';

/** What a doer, and what an undergoer, may be by the class of its noun. */
const DOERS = new Set(['person', 'group']);
const UNDERGOERS = new Set(['person', 'group', 'facility', 'place']);
const THINGS = ['product', 'company', 'troops', 'structure', 'goods'];

/** The phrase of somebody or something that has no name; null for what is nobody and no thing ("a decision"). */
export function unnamedFiller(
  token: number,
  role: EventRole,
  context: ArgumentContext,
): UnnamedFiller | null {
  const { tree } = context;
  const head = contentHead(tree, token);
  if (isCalendarPhrase(tree, head)) return null;
  const { upos } = tree.token(head);
  // A product or a ship has a name that stands for nobody.
  if (upos === 'PROPN') return role === 'target' ? { role, ...nounPhrase(tree, head) } : null;
  if (upos === 'NUM' ? !countsPeople(tree, head, role) : upos !== 'NOUN' || !suits(head, role, context))
    return null;
  return { role, ...nounPhrase(tree, head) };
}

const IN_CUSTODY = new Set(['prison', 'jail', 'custody', 'court', 'hospital', 'office', 'power', 'school']);

function suits(head: number, role: EventRole, context: ArgumentContext): boolean {
  const { tree, nounClasses, classes } = context;
  const lemma = tree.token(head).lemma.toLowerCase();
  // "convened a meeting": a meeting meets nobody.
  if (role === 'participant' && context.isEventNoun(lemma)) return false;
  const likeliest = nounClasses(lemma)[0] ?? 'other';
  // "sentenced to nine years in prison"
  if (role === 'place')
    return (
      (likeliest === 'facility' || likeliest === 'place') &&
      !(IN_CUSTODY.has(lemma) && tree.childBy(head, 'det') === null)
    );
  if (role !== 'target') return DOERS.has(likeliest) || classes.get('victim')?.has(lemma) === true;
  return (
    UNDERGOERS.has(likeliest) || ['victim', ...THINGS].some((name) => classes.get(name)?.has(lemma) === true)
  );
}

/** "injured two others and killed three": a bare number of people. */
function countsPeople(tree: DocTree, head: number, role: EventRole): boolean {
  const { deprel } = tree.token(head);
  return role === 'target' && (deprel === 'obj' || deprel.startsWith('nsubj'));
}

/** The noun with what stands before it, without what hangs behind it. */
function nounPhrase(tree: DocTree, head: number): { readonly start: number; readonly end: number } {
  const before = tree
    .gather(
      head,
      (child) =>
        child < head &&
        (tree.is(child, 'compound', 'amod', 'nummod', 'det', 'nmod:poss', 'flat', 'advmod', 'obl') ||
          /^[-–]$/.test(tree.token(child).text)),
    )
    .filter((token) => token <= head);
  const contiguous = before.filter(
    (token) => before.filter((other) => other >= token).length === head - token + 1,
  );
  return tree.spanOf(contiguous);
}
