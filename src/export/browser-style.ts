import type { ReadyQuestion } from '../query/ready-questions.js';
import type { Ontology } from '../resources/ontology-types.js';

/** A style sheet for Neo4j Browser (drop the file on its window, or `:style`): colours of the ontology, names as captions. */
export function browserStyle(ontology: Ontology): string {
  const rules = [
    rule('node', {
      diameter: '50px',
      color: '#999999',
      'border-color': '#777777',
      'border-width': '2px',
      'text-color-internal': '#ffffff',
      'font-size': '10px',
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
    // The super-label stands in front of the others on the server; it must not decide the colour.
    ...[...ontology.labels.values()].map(({ label, color }) =>
      rule(`node.${label}`, {
        color,
        'border-color': darker(color),
        'text-color-internal': '#ffffff',
        caption: "'{name}'",
      }),
    ),
  ];
  return `${rules.join('\n')}\n`;
}

/** The ready questions as one file to import under "Saved Cypher", each with its title and `:param` lines on top. */
export function savedQueries(questions: readonly ReadyQuestion[]): string {
  return questions
    .map(({ title, parameters, cypher }) => {
      const values = parameters.map(
        ({ name, fallback }) =>
          `:param ${name} => ${typeof fallback === 'number' ? fallback : `'${fallback}'`};\n`,
      );
      return `// ${title}\n${values.join('')}${cypher};\n`;
    })
    .join('\n');
}

function rule(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}

function darker(color: string): string {
  const channel = (at: number): string =>
    Math.round(Number.parseInt(color.slice(at, at + 2), 16) * 0.8)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
