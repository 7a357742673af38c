import type { GraphSummary } from '../graph/summary.js';

/** The summary as a person reads it: counts, then facts with the sentence each stands on. */
export function formatSummary(summary: GraphSummary, color: boolean): string {
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const dim = (text: string): string => (color ? `\u001b[2m${text}\u001b[0m` : text);
  const lines = [
    bold(`${summary.articles} articles, ${summary.nodes} nodes, ${summary.edges} edges`),
    '',
    `Nodes  ${counted(summary.nodesByLabel)}`,
    `Edges  ${counted(summary.edgesByType)}`,
  ];
  if (summary.facts.length > 0) lines.push('', bold('Best-supported facts'));
  summary.facts.forEach((fact, index) => {
    const support = `${plural(fact.articles, 'article')}, ${plural(fact.origins, 'origin')}`;
    lines.push(`${String(index + 1).padStart(2)}. ${fact.claim}  ${dim(`(${support})`)}`);
    lines.push(`    “${oneLine(fact.sentence)}”  ${dim(`(${fact.outlet})`)}`);
  });
  return `${lines.join('\n')}\n`;
}

function counted(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const LONGEST_SENTENCE = 240;

function oneLine(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SENTENCE ? line : `${line.slice(0, LONGEST_SENTENCE - 1)}…`;
}
