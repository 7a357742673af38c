import { ENTITY, type LabelType, type Ontology } from '../resources/ontology-types.js';

const UNKNOWN = '#999999';
const DARK_TEXT = '#2a2c34';

/**
 * A style sheet for Neo4j Browser (drop the file on its window, or import it in the styling panel of a result):
 * colours of the ontology, names as captions.
 *
 * The last rule that fits a node wins, and a label without a rule of its own is given a colour by the Browser that
 * outdoes those before it. So every label has a rule: the super-label first, then main labels, then second labels and
 * event types in the colour of their main label.
 */
export function browserStyle(ontology: Ontology): string {
  const nodes = [
    nodeRule(`node.${ENTITY}`, UNKNOWN),
    ...[...ontology.labels.values()].map(({ label, color }) => nodeRule(`node.${label}`, color)),
    ...[...ontology.mainLabelOf].map(([second, main]) =>
      nodeRule(`node.${second}`, colorOf(ontology.labels.get(main))),
    ),
  ];
  const rules = [
    rule('node', {
      diameter: '65px',
      'border-width': '2px',
      'font-size': '10px',
      ...colors(UNKNOWN),
      caption: "'{name}'",
    }),
    rule('relationship', {
      color: '#a5abb6',
      'shaft-width': '1px',
      'font-size': '8px',
      padding: '3px',
      'text-color-external': '#000000',
      'text-color-internal': '#ffffff',
      caption: "'<type>'",
    }),
    ...new Set(nodes),
  ];
  return `${rules.join('\n')}\n`;
}

function colorOf(type: LabelType | undefined): string {
  return type?.color ?? UNKNOWN;
}

function nodeRule(selector: string, color: string): string {
  return rule(selector, { ...colors(color), caption: "'{name}'" });
}

function colors(color: string): Readonly<Record<string, string>> {
  const [red, green, blue] = channels(color);
  return {
    color,
    'border-color': `#${[red, green, blue].map((channel) => hex(channel * 0.8)).join('')}`,
    'text-color-internal': luminance(red, green, blue) > 0.3 ? DARK_TEXT : '#ffffff',
  };
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function channels(color: string): readonly [number, number, number] {
  const at = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function hex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, '0');
}

function rule(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}
