import type { Chain } from '../../model/chain.js';
import type { EventRole } from '../../model/event.js';
import type { ChainIndex } from '../chain-index.js';
import { namedHead, resolveRelative } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { ArgumentContext } from './arguments.js';

/** What happens to one person: when "Kenya's health minister" resigns or dies, Kenya does not. */
const PERSONAL = new Set([
  'Resignation',
  'Appointment',
  'Election',
  'Harm',
  'Justice',
  'Release',
  'Sanction',
]);

/** The thing a phrase stands for; of "Kenyan troops" the country, of a word for nobody in particular nothing. */
export function chainOf(
  token: number,
  role: EventRole,
  type: string,
  context: ArgumentContext,
): Chain | null {
  const { tree, chains, stateOrgans } = context;
  const resolved = resolveRelative(tree, token);
  const content = namedHead(tree, resolved);
  const entry =
    (tree.token(resolved).lemma.toLowerCase() === 'one' ? nameBeside(resolved, context) : undefined) ??
    chains.atHead(content) ??
    chains.atHead(resolved) ??
    chains.atHead(token) ??
    nameBeside(content, context);
  if (entry !== undefined) {
    // "the bishop of Vicosa, who was accused": no town is tried, dismissed or blamed.
    const town =
      entry.chain.type === 'place' && entry.chain.country === null && entry.mention.use !== 'metonym';
    if (town && role === 'target' && (PERSONAL.has(type) || type === 'Accusation') && type !== 'Harm')
      return null;
    return suits(entry.chain, role) ? entry.chain : null;
  }
  const lemma = tree.token(content).lemma.toLowerCase();
  const origin = role === 'target' && type === 'Sanction' ? originOf(content, context) : null;
  if (origin !== null) return origin;
  // "Kenyan prosecutors charged him": several act for their country, and are hit for it.
  const collective = isPlural(tree, content) && (type === 'Sanction' || role === 'actor');
  const personal = PERSONAL.has(type) && !collective;
  const held = role === 'target' && type === 'Attack' && HELD.has(lemma);
  if ((!stateOrgans.has(lemma) && !held) || (personal && context.nounClasses(lemma)[0] === 'person'))
    return null;
  // "his Turkish counterpart" acts for Turkey: names and demonyms before possessive pronouns.
  const owner = tree
    .childrenBy(content, 'amod', 'compound', 'nmod:poss', '=nmod')
    .toSorted(
      (a, b) => Number(tree.token(a).upos === 'PRON') - Number(tree.token(b).upos === 'PRON') || a - b,
    )
    .filter((child) => child < content || ['of', 'from'].includes(tree.caseOf(child)))
    .map((child) => chains.atHead(child)?.chain)
    // "a London court" is no organ of London.
    .find(
      (chain) =>
        chain !== undefined &&
        chain.type !== 'event' &&
        !chain.labels.includes('City') &&
        !(chain.country !== null && STATELESS.has(lemma)),
    );
  return owner !== undefined && suits(owner, role) ? owner : null;
}

/** What a state holds: whoever bombs "two Kenyan positions" attacks Kenya. */
const HELD = new Set(
  'target position base outpost post airbase airfield installation stronghold line village town city'.split(
    ' ',
  ),
);

/** Fighters who act for their own body and against their country: "Kenyan rebels". */
const STATELESS = new Set(['rebel', 'fighter', 'team']);

function isPlural(tree: DocTree, noun: number): boolean {
  return tree.token(noun).morph.number === 'Plur' || /s$/.test(tree.token(noun).text);
}

/** "two directors, Ana Ruiz and Tunde Bello, resigned": all the names that a plural noun announces; else the token itself. */
export function listedNames(token: number, { tree, chains }: ArgumentContext): readonly number[] {
  if (tree.token(token).upos !== 'NOUN' || chains.atHead(token) !== undefined || !isPlural(tree, token))
    return [token];
  const names = tree
    .childrenBy(token, 'appos')
    .flatMap((child) => tree.conjuncts(child))
    .filter((child) => chains.atHead(child)?.mention.kind === 'name');
  return names.length > 1 ? names : [token];
}

/** "tariffs on Kenyan tea": goods are hit for the country they come from. */
function originOf(noun: number, { tree, chains, isHuman }: ArgumentContext): Chain | null {
  if (tree.token(noun).upos !== 'NOUN' || isHuman(tree.token(noun).lemma.toLowerCase())) return null;
  const origin = tree
    .childrenBy(noun, 'amod', 'compound')
    .map((child) => chains.atHead(child))
    .find((entry) => entry?.mention.use === 'demonym' && entry.chain.country !== null);
  return origin?.chain ?? null;
}

/** "the operator Nordwind", "her coach, Luis Prado": the name in apposition to a noun. */
function nameBeside(noun: number, { tree, chains }: ArgumentContext): ReturnType<ChainIndex['atHead']> {
  if (tree.token(noun).upos !== 'NOUN' && tree.token(noun).lemma.toLowerCase() !== 'one') return undefined;
  const named = (head: number): ReturnType<ChainIndex['atHead']> =>
    tree
      .childrenBy(head, 'appos', 'flat')
      .map((child) => chains.atHead(child))
      .find((entry) => entry?.mention.kind === 'name' && entry.chain.type !== 'event');
  const own = named(noun);
  if (own !== undefined || !HEADS.test(tree.token(noun).lemma)) return own;
  // "the head of the agency, Ana Ruiz": a person behind the body is who heads it.
  return tree
    .childrenBy(noun, '=nmod')
    .filter((child) => tree.caseOf(child) === 'of' || tree.caseOf(child) === 'for')
    .map(named)
    .find((entry) => entry?.chain.type === 'person');
}

const HEADS =
  /^(?:head|chief|leader|director|chair|chairman|chairwoman|president|minister|secretary|governor|commander|boss|mayor|editor|manager|spokesman|spokeswoman)$/;

/** A mere place does nothing; a country, body or person does. */
function suits(chain: Chain, role: EventRole): boolean {
  if (role === 'place')
    return chain.type === 'place' || (chain.type === 'organization' && chain.labels.includes('Facility'));
  if (chain.type === 'event') return false;
  if (role === 'target') return true;
  return (
    chain.type !== 'place' ||
    chain.country !== null ||
    chain.labels.includes('Region') ||
    chain.labels.includes('City')
  );
}
