import type { Chain, NominalChain } from '../../model/chain.js';
import type { DocView, Layers } from '../../model/layers.js';
import type { MentionType } from '../../model/token.js';
import type { Component } from '../../pipeline/component.js';
import { type Gazetteer, loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import { attachAges } from './ages.js';
import { countryChains } from './country-chains.js';
import { attachDeixis } from './deixis.js';
import { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import { labelOrganization, labelPlace } from './labels.js';
import { type CorefLexicons, loadCorefLexicons } from './lexicons.js';
import { MentionIndex } from './mention-index.js';
import { chainType, nameMentions } from './name-mentions.js';
import { type InstitutionNouns, loadInstitutionNouns, nominalChains } from './nominal-chains.js';
import { attachNominals } from './nominals.js';
import { nameChains } from './organization-chains.js';
import { personChains } from './person-chains.js';
import { type PronounModel, readPronounModel } from './pronoun-model.js';
import { type Choice, PronounResolver } from './pronouns.js';
import { Quoted } from './quoted.js';
import { attachRoles } from './roles.js';
import { UnnamedThings } from './unnamed-things.js';

type Required = 'parsed' | 'names' | 'sentences' | 'blocks';

interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly lexicons: CorefLexicons;
  readonly institutions: InstitutionNouns;
  readonly model: PronounModel;
}

/** Is told of every pronoun and its antecedents in an article (by id): for training. */
export type ChoiceObserver = (article: string, choice: Choice) => void;

/**
 * Joins the mentions of one thing within an article, surest rules first (after the multi-pass sieve of Lee et al.,
 * Computational Linguistics 39(4), 2013): countries, people, other names, appositions and roles, definite nouns, pronouns.
 */
export function createCoref(observe?: ChoiceObserver): Component<Required, 'chains' | 'nominals'> {
  let knowledge: Knowledge | undefined;
  return {
    name: 'coref',
    summary: 'joins names, titles, descriptions and pronouns of one thing into chains',
    requires: ['parsed', 'names', 'sentences', 'blocks'],
    assigns: ['chains', 'nominals'],
    annotate(docs) {
      knowledge ??= load();
      const known = knowledge;
      return docs.map((doc) => chainsOf(doc, known, observe));
    },
  };
}

function load(): Knowledge {
  const gazetteer = loadGazetteer();
  return {
    gazetteer,
    lexicons: loadCorefLexicons(gazetteer),
    institutions: loadInstitutionNouns(),
    model: readPronounModel(),
  };
}

function chainsOf(
  view: DocView<Required>,
  { gazetteer, lexicons, institutions, model }: Knowledge,
  observe?: ChoiceObserver,
): Pick<Layers, 'chains' | 'nominals'> {
  const doc = new CorefDocument(view.article, view.blocks, view.sentences, view.parsed, view.names);
  const mentions = nameMentions(doc, gazetteer, lexicons);
  const countries = countryChains(doc, mentions, gazetteer, lexicons);
  const free = mentions.filter((mention) => !countries.used.has(mention));
  const people = personChains(
    doc,
    free.filter((mention) => mention.type === 'person'),
    gazetteer,
    lexicons,
  );
  const others = nameChains(
    doc,
    free.filter((mention) => mention.type !== 'person' && chainType(mention.type) !== null),
    gazetteer,
  );
  const chains: DraftChain[] = [...countries.chains, ...people, ...others];
  const index = new MentionIndex(chains);
  attachRoles(doc, chains, index, countryIndex(countries.chains), gazetteer, lexicons);
  for (const chain of chains) {
    if (chain.type === 'organization') labelOrganization(chain, gazetteer, lexicons, doc);
    if (chain.type === 'place') labelPlace(chain, gazetteer);
    chain.name ||= fullestForm(chain);
  }
  attachAges(doc, chains, index);
  attachNominals(doc, chains, index, countryIndex(countries.chains), gazetteer, lexicons.bodyNouns);
  chains.push(...nominalChains(doc, chains, index, institutions));
  const things = new UnnamedThings(doc, index, gazetteer, lexicons);
  const quoted = new Quoted(doc, lexicons.speechVerbs);
  const pronouns = new PronounResolver({ doc, index, quoted, gazetteer, lexicons }, model, (choice) =>
    observe?.(view.article.id, choice),
  );
  doc.tokens.forEach((_, i) => {
    pronouns.meet(i);
    things.meet(i);
  });
  attachDeixis(doc, index, quoted, things);
  return { chains: finished(chains), nominals: finishedThings(things.chains) };
}

/** Token → country, of names and adjectives of countries. */
function countryIndex(chains: readonly DraftChain[]): (token: number) => string | null {
  const byToken = new Map<number, string>();
  for (const chain of chains) {
    if (chain.country === null) continue;
    for (const mention of chain.mentions) {
      if (mention.kind !== 'pronoun' && (mention.kind === 'name' || mention.use === 'demonym'))
        byToken.set(mention.head, chain.country);
    }
  }
  return (token) => byToken.get(token) ?? null;
}

/** The longest form, in normal case rather than in capitals, the more frequent of two. */
function fullestForm(chain: DraftChain): string {
  const shouting = (form: string): number => Number(form.length > 5 && form === form.toUpperCase());
  const forms = [...chain.forms].sort(
    ([a, x], [b, y]) =>
      shouting(a) - shouting(b) ||
      b.split(/\s/).length - a.split(/\s/).length ||
      y - x ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  return (forms[0]?.[0] ?? '').replace(/^the /i, '').replace(/\s+/g, ' ');
}

function finished(chains: readonly DraftChain[]): readonly Chain[] {
  return chains
    .filter((chain) => chain.mentions.length > 0 && chain.name !== '')
    .toSorted((a, b) => a.first - b.first || (a.name < b.name ? -1 : 1))
    .map((chain, i) => chain.finish(`c${i}`));
}

function finishedThings(chains: readonly DraftChain<MentionType>[]): readonly NominalChain[] {
  return chains
    .filter((chain) => chain.mentions.length > 0)
    .toSorted((a, b) => a.first - b.first)
    .map((chain, i) => chain.finish(`u${i}`))
    .map(({ id, type, mentions }) => ({ id, type, mentions }));
}
