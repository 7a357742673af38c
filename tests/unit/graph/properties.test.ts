import { describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { edgeFromProperties, nodeFromProperties } from '../../../src/graph/from-properties.js';
import { edgeProperties, nodeProperties } from '../../../src/graph/properties.js';
import { stableJson } from '../../../src/graph/stable-json.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const knowledge = buildKnowledgeGraph(harbourCorpus, loadOntology());
const { graph } = knowledge;
const ofNode = (id: string) =>
  new Map(nodeProperties(knowledge, id).map((property) => [property.name, property]));
const ofEdge = (key: string) =>
  new Map(edgeProperties(knowledge, key).map((property) => [property.name, property]));
const record = (properties: ReturnType<typeof nodeProperties>) =>
  Object.fromEntries(properties.map((property) => [property.name, property.value]));

describe('properties', () => {
  it('type whole numbers of a float property as floats', () => {
    expect(ofNode('place:country:norvania').get('lat')).toEqual({ name: 'lat', type: 'float', value: 61 });
    expect(ofNode('place:country:norvania').get('mentions')).toEqual({
      name: 'mentions',
      type: 'integer',
      value: 4,
    });
  });

  it('turn a period into its first and last day and keep it as it is known', () => {
    const threat = ofNode('event:threat-troops-strait');
    expect(threat.get('start')).toMatchObject({ type: 'date', value: '2021-03-15' });
    expect(threat.get('end')).toMatchObject({ type: 'date', value: '2021-03-21' });
    expect(threat.get('when')).toMatchObject({ type: 'string', value: '2021-W11' });
  });

  it('do not end an office with the year it began in', () => {
    const chair = ofEdge('LEADS(person:vera-reyk,organization:harbour-party;role=chair)');
    expect(chair.get('validFrom')?.value).toBe('2019-01-01');
    expect(chair.has('validTo')).toBe(false);
  });

  it('split a date-time into the day and the text', () => {
    const article = ofNode('article:courier');
    expect(article.get('published')).toMatchObject({ type: 'date', value: '2021-03-10' });
    expect(article.get('publishedAt')).toMatchObject({ type: 'string', value: '2021-03-10T08:30:00Z' });
  });

  it('give sentences, places and rules as parallel lists', () => {
    const capital = ofEdge('CAPITAL_OF(place:city:marrow,place:country:norvania)');
    expect(capital.get('sentences')?.value).toEqual(['Marrow is the capital of Norvania.']);
    expect(capital.get('evidence')?.value).toEqual(['article:beacon#151-185']);
    expect(capital.get('rules')?.value).toEqual(['capital-of']);
  });

  it('lead back to the attributes of every node and edge', () => {
    graph.forEachNode((id, attributes) => {
      const back = nodeFromProperties(attributes.labels, record(nodeProperties(knowledge, id)));
      expect(stableJson(back), id).toBe(stableJson(attributes));
    });
    graph.forEachEdge((key, attributes) => {
      const back = edgeFromProperties(attributes.type, record(edgeProperties(knowledge, key)));
      expect(stableJson(back), key).toBe(stableJson(attributes));
    });
  });
});
