import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { layOut, type Position } from './layout.js';

/** How nodes look in a drawing. */
export interface Appearance {
  position(key: string): Position;
  /** Red, green and blue, 0 to 255. */
  color(key: string): readonly [number, number, number];
  /** 10 to 60: the area grows with the mentions or, without any, the degree. */
  size(key: string): number;
}

const SMALLEST = 10;
const LARGEST = 60;

/** Positions from ForceAtlas2, colours from the ontology's labels, sizes by weight. */
export async function appearanceOf(knowledge: KnowledgeGraph): Promise<Appearance> {
  const { graph, ontology } = knowledge;
  const positions = await layOut(knowledge);
  const weightOf = (key: string): number => {
    const { label, mentions } = graph.getNodeAttributes(key);
    return label === 'Article' || label === 'Statement' ? 1 : Math.max(mentions?.length ?? 0, 1);
  };
  const heaviest = graph.reduceNodes((most, key) => Math.max(most, weightOf(key)), 2);
  return {
    position: (key) => positions.get(key) ?? { x: 0, y: 0 },
    color(key) {
      const color = ontology.labels.get(graph.getNodeAttribute(key, 'label'))?.color ?? '#999999';
      const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
      return [channel(1), channel(3), channel(5)];
    },
    size(key) {
      const share = Math.sqrt((weightOf(key) - 1) / (heaviest - 1));
      return Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * 10) / 10;
    },
  };
}

/** What stands on an edge: "holds role: minister". */
export function edgeCaption(type: string, detail: unknown): string {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return typeof detail === 'string' && detail !== '' ? `${words}: ${detail}` : words;
}
