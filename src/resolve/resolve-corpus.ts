import type { Doc } from '../model/layers.js';
import type { ResolvedCorpus, ResolvedRelation } from '../model/resolved.js';
import type { Ontology } from '../resources/ontology-types.js';
import { findContradictions } from './contradictions.js';
import { resolveEntities } from './entities/resolve-entities.js';
import { resolveEvents } from './events/resolve-events.js';
import type { StandsFor } from './events/same-event.js';
import type { MergeLog } from './merge-log.js';
import { resolveRelations } from './resolve-relations.js';
import { resolveStatements } from './resolve-statements.js';
import { resolveSources } from './sources.js';

export type { MergeLog } from './merge-log.js';

export interface ResolvedResult {
  readonly corpus: ResolvedCorpus;
  /** Every merge and every refused one, with its reason. */
  readonly merges: MergeLog;
}

/** Puts together what the articles tell: entities first, then everything that hangs on them. */
export function resolveCorpus(unsorted: readonly Doc[], ontology: Ontology): ResolvedResult {
  const docs = [...unsorted].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const { entities, entityOf, log } = resolveEntities(docs);
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const relations = resolveRelations(
    docs,
    entityOf,
    (type) => ontology.relations.get(type)?.undirected === true,
    (entity) => labels.get(entity),
  );
  const events = resolveEvents(docs, entityOf, standsFor(relations));
  const speakers = new Set(
    entities
      .filter(
        ({ label, labels }) => label === 'Person' || label === 'Organization' || labels.includes('Country'),
      )
      .map(({ id }) => id),
  );
  const statements = resolveStatements(docs, entityOf, events.eventOf, (entity) => speakers.has(entity));
  const sources = resolveSources(docs, entities);
  return {
    corpus: {
      articles: sources.articles,
      entities: sources.entities,
      relations,
      events: events.events,
      eventLinks: events.links,
      statements,
      contradictions: findContradictions(docs, statements, events.events),
    },
    merges: log,
  };
}

/** A leader acts for what they lead, a body for what it is part of. */
function standsFor(relations: readonly ResolvedRelation[]): StandsFor {
  const pairs = new Set(
    relations
      .filter(({ type }) => type === 'LEADS' || type === 'PART_OF')
      .flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  );
  return (a, b) => pairs.has(`${a} ${b}`);
}
