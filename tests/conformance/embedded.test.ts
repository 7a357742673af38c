import { buildKnowledgeGraph } from '../../src/graph/build.js';
import { embeddedEngine } from '../../src/query/embedded.js';
import { loadOntology } from '../../src/resources/ontology.js';
import { harbourCorpus } from '../samples/harbour-corpus.js';
import { spec } from './spec.js';

spec('embedded', async () => embeddedEngine(buildKnowledgeGraph(harbourCorpus, loadOntology())));
