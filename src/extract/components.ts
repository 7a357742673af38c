import { referenceDate } from '../annotate/time/reference.js';
import type { DocView } from '../model/layers.js';
import type { Component } from '../pipeline/component.js';
import { loadGazetteer } from '../resources/gazetteer/gazetteer.js';
import { readLexicon } from '../resources/lexicon.js';
import type { Ontology } from '../resources/ontology-types.js';
import { ChainIndex } from './chain-index.js';
import { eventLinksOf } from './events/event-links.js';
import { TimeIndex } from './events/event-time.js';
import { extractEvents } from './events/extract-events.js';
import { loadEventFrames, loadObjectClasses } from './events/load-frames.js';
import { FrameIndex } from './events/match-frame.js';
import { loadModality } from './load-modality.js';
import { mendedTree } from './mend/mended-tree.js';
import { factualityOf } from './modality.js';
import { loadRelationRules } from './pattern/load-rules.js';
import { allowsEnds } from './relations/allowed-ends.js';
import { bodyTitles } from './relations/body-titles.js';
import { extractRelations } from './relations/extract-relations.js';
import { impliedRelations } from './relations/implied.js';
import { knownBodies, seatsOfStates } from './relations/known-bodies.js';
import { knownOffices } from './relations/known-offices.js';
import { knownPlaces } from './relations/known-places.js';
import { leadersOffices } from './relations/leaders-offices.js';
import { loadImpliedRules } from './relations/load-implied.js';
import { localOffices } from './relations/local-offices.js';
import { isStateOffice, loadRoleLexicon } from './relations/role-lexicon.js';
import { DocTree } from './tree.js';

/** Tells whether a noun can be somebody's job or office. */
export type IsRoleNoun = (lemma: string) => boolean;

/** Nouns for people that stand for others or for anything: a demonym before them is not theirs ("the French one"). */
const NO_NATION = new Set([
  'one',
  'other',
  'somebody',
  'someone',
  'people',
  'fan',
  'supporter',
  'backer',
  'voter',
  'customer',
  'client',
]);

/** Relations by the rules of `schema/rules/relations/`. */
export function relationsComponent(
  ontology: Ontology,
  isRoleNoun: IsRoleNoun,
): Component<'parsed' | 'sentences' | 'chains', 'relations'> {
  const rules = loadRelationRules();
  const modality = loadModality();
  const roles = loadRoleLexicon();
  const gazetteer = loadGazetteer();
  const implied = loadImpliedRules();
  const isOffice = (role: string): boolean => isStateOffice(role, roles);
  const kin = readLexicon('kin');
  const noRoles = readLexicon('no-roles');
  const roleNouns = readLexicon('role-nouns');
  const lexicon = (name: string, lemma: string): boolean => {
    if (name === 'kin') return kin.has(lemma);
    if (name === 'human' && noRoles.has(lemma)) return !NO_NATION.has(lemma);
    if (kin.has(lemma) || noRoles.has(lemma)) return false;
    // "vice-president", "co-director"
    const noun = lemma.replace(/^(?:co|vice|ex|deputy|under|sub)-(?=\p{L}{4})/u, '');
    const title = roles.titles.has(noun) || roles.titles.has(`${noun}.`);
    return (
      roles.leaders.has(noun) || roles.offices.has(noun) || title || roleNouns.has(noun) || isRoleNoun(noun)
    );
  };
  return {
    name: 'relations',
    summary: 'roles, kinship, membership, parts and places, by rules over the trees',
    requires: ['parsed', 'sentences', 'chains'],
    assigns: ['relations'],
    annotate: (docs) =>
      docs.map((doc) => {
        const tree = new DocTree(doc.parsed, doc.sentences);
        const chains = new ChainIndex(doc.chains, doc.parsed);
        const isAsserted = (token: number): boolean =>
          factualityOf(tree, token, modality).modality === 'actual';
        const told = extractRelations(
          rules,
          { tree, chains, lexicon, isAsserted, roles },
          allowsEnds(ontology),
        );
        const known = [
          ...told,
          ...knownPlaces(tree, doc.chains, told, gazetteer),
          ...knownBodies(tree, doc.chains, told, gazetteer),
          ...knownOffices(tree, doc.chains, chains, told, roles),
          ...localOffices(tree, doc.chains, chains, told, roles),
          ...bodyTitles(tree, doc.chains, chains, told, roles),
        ];
        const placed = [...known, ...leadersOffices({ tree, index: chains, lexicon: roles, told: known })];
        const seated = [...placed, ...seatsOfStates(doc.chains, placed)];
        return { relations: [...seated, ...impliedRelations(seated, doc.chains, implied, isOffice)] };
      }),
  };
}

type EventInput = 'parsed' | 'sentences' | 'chains' | 'times' | 'statements';

/** Events by the frames of `schema/rules/events/`, and the links between them. */
export function eventsComponent(
  isHuman: IsRoleNoun,
  nounClasses: (lemma: string) => readonly string[] = () => [],
): Component<EventInput, 'events' | 'eventLinks'> {
  const frames = new FrameIndex(loadEventFrames());
  const fixed = {
    frames,
    isEventNoun: (lemma: string): boolean => frames.hasNoun(lemma),
    classes: loadObjectClasses(),
    modality: loadModality(),
    supportVerbs: readLexicon('support-verbs'),
    stateOrgans: readLexicon('state-organs'),
    isHuman,
    nounClasses,
  };
  return {
    name: 'events',
    summary: 'events with type, actor, target, place, date and modality, and what caused or reversed what',
    requires: ['parsed', 'sentences', 'chains', 'times', 'statements'],
    assigns: ['events', 'eventLinks'],
    annotate: (docs) => docs.map((doc) => annotateEvents(doc, fixed)),
  };
}

type Fixed = Pick<
  Parameters<typeof extractEvents>[0],
  | 'frames'
  | 'classes'
  | 'modality'
  | 'supportVerbs'
  | 'stateOrgans'
  | 'isHuman'
  | 'nounClasses'
  | 'isEventNoun'
>;

function annotateEvents(doc: DocView<EventInput>, fixed: Fixed) {
  const tree = mendedTree(doc.parsed, doc.sentences);
  const chains = new ChainIndex(doc.chains, doc.parsed);
  const times = new TimeIndex(tree, doc.times, fixed.supportVerbs);
  const events = extractEvents({
    ...fixed,
    tree,
    chains,
    times,
    statements: doc.statements,
    text: doc.article.text,
    published: referenceDate(doc.article)?.toString() ?? null,
  });
  return { events, eventLinks: eventLinksOf(tree, events) };
}
