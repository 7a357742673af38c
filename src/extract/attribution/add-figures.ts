import type { Figure, StatementMention } from '../../model/statement.js';
import { sentenceAt, tokensIn } from './content.js';
import type { Material } from './draft.js';
import { figureAt, figuresIn, measureNamed } from './figures.js';

/** Sentences between a figure and the words that point back to it ("put the figure at seven"). */
const REACH = 1;

/** Statements with the numbers of people that they give; `statements` in text order. */
export function withFigures(
  { tree, text }: Material,
  statements: readonly StatementMention[],
): readonly StatementMention[] {
  const done: StatementMention[] = [];
  for (const statement of statements) {
    const own = figuresIn(tree, text, statement.parts);
    const figures = own.length > 0 || statement.rule !== 'figure' ? own : put(statement);
    done.push(figures.length === 0 ? statement : { ...statement, figures });
  }
  return done;

  /** "put the number of dead at seven"; "put it at seven" counts what was counted right before. */
  function put(statement: StatementMention): readonly Figure[] {
    const content = text.slice(statement.start, statement.end);
    const number = tokensIn(tree, [statement]).findLast((token) => tree.token(token).upos === 'NUM');
    if (number === undefined) return [];
    const here = sentenceAt(tree, statement.start);
    const before = done.findLast(
      ({ figures, end }) =>
        figures !== undefined && end <= statement.start && here - sentenceAt(tree, end - 1) <= REACH,
    );
    const points = /^(?:it|the (?:figure|number|toll|count))\b/i.test(content);
    const [only, ...others] = before?.figures ?? [];
    const measure = measureNamed(content) ?? (points && others.length === 0 ? only?.measure : undefined);
    const figure = measure === undefined ? null : figureAt(tree, text, number, measure);
    return figure === null ? [] : [figure];
  }
}
