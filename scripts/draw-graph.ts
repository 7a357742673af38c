/**
 * Draws a graph as the picture of the README: positions, colours and sizes of the GEXF export.
 *
 *     npx tsx scripts/draw-graph.ts out/graph.json corpus/graph.svg
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { appearanceOf } from '../src/export/appearance.js';
import { escapeXml } from '../src/export/xml.js';
import { parseGraph } from '../src/graph/parse-graph.js';
import { loadOntology } from '../src/resources/ontology.js';

const WIDTH = 1200;
const HEIGHT = 800;
const MARGIN = 60;
/** Names are written on the heaviest nodes only; more would hide the graph. */
const NAMED = 45;

const [input = 'out/graph.json', output = 'corpus/graph.svg'] = process.argv.slice(2);
const knowledge = parseGraph(readFileSync(input, 'utf8'), loadOntology(), input);
const { graph, ontology } = knowledge;
const look = await appearanceOf(knowledge);

const keys = graph.nodes().sort();
const points = new Map(keys.map((key) => [key, look.position(key)]));
const all = [...points.values()];
const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
const place = (key: string): { x: number; y: number } => {
  const { x, y } = points.get(key) ?? { x: 0, y: 0 };
  return {
    x: MARGIN + ((x - left) / (right - left || 1)) * (WIDTH - 2 * MARGIN),
    y: MARGIN + ((y - top) / (bottom - top || 1)) * (HEIGHT - 2 * MARGIN),
  };
};
const number = (value: number): string => value.toFixed(1);

const lines = graph
  .edges()
  .sort()
  .map((edge) => {
    const [a, b] = graph.extremities(edge).map(place) as [{ x: number; y: number }, { x: number; y: number }];
    return `<line x1="${number(a.x)}" y1="${number(a.y)}" x2="${number(b.x)}" y2="${number(b.y)}"/>`;
  });
const circles = keys.map((key) => {
  const { x, y } = place(key);
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(look.size(key) / 4)}" fill="rgb(${look.color(key).join(',')})"/>`;
});
const named = keys
  .filter((key) => ['Person', 'Organization', 'Place'].includes(graph.getNodeAttribute(key, 'label')))
  .sort((a, b) => look.size(b) - look.size(a) || (a < b ? -1 : 1))
  .slice(0, NAMED)
  .map((key) => {
    const { x, y } = place(key);
    return `<text x="${number(x)}" y="${number(y - look.size(key) / 4 - 3)}">${escapeXml(String(graph.getNodeAttribute(key, 'name')))}</text>`;
  });
const legend = [...ontology.labels.values()].map(
  ({ label, color }, row) =>
    `<circle cx="24" cy="${24 + row * 22}" r="7" fill="${color}"/><text x="38" y="${29 + row * 22}" class="legend">${label}</text>`,
);
writeFileSync(
  output,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif">
<style>line{stroke:#888;stroke-opacity:.22;stroke-width:.7}text{font-size:12px;fill:#222;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px}.legend{text-anchor:start;font-size:14px}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${lines.join('\n')}
${circles.join('\n')}
${named.join('\n')}
${legend.join('\n')}
</svg>
`,
);
console.error(`wrote ${output}: ${keys.length} nodes, ${lines.length} edges`);
