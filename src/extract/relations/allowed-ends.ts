import type { Chain } from '../../model/chain.js';
import { ENTITY, type Ontology } from '../../resources/ontology-types.js';
import type { AllowsEnds } from './extract-relations.js';

const MAIN_LABEL = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
} as const;

/** Holds relations to the domain and range that the ontology gives them. */
export function allowsEnds(ontology: Ontology): AllowsEnds {
  const fits = (wanted: readonly string[], chain: Chain): boolean => {
    const labels = [
      ENTITY,
      MAIN_LABEL[chain.type],
      ...chain.labels,
      ...(chain.country === null ? [] : ['Country']),
    ];
    return wanted.some((label) => labels.includes(label));
  };
  return (type, from, to) => {
    const relation = ontology.relations.get(type);
    return relation !== undefined && fits(relation.from, from) && fits(relation.to, to);
  };
}
