import type { BlockKind, Credit } from '../model/block.js';
import { bySpan } from '../model/span.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { splitAuthors } from './authors.js';
import type { Piece } from './draft.js';

/** Kinds of blocks whose agencies are named as sources or suppliers. */
const NAMES_AGENCIES: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'contribution', 'credit']);
const NAMES_AUTHORS: ReadonlySet<BlockKind> = new Set(['byline', 'contribution']);

/**
 * Authors and agencies that the furniture names. An agency that is the article's own outlet is no source.
 * @param outlet name of the article's outlet, if known
 */
export function findCredits(
  text: string,
  pieces: readonly Piece[],
  outlet: string | null,
  furniture: Furniture,
): readonly Credit[] {
  const credits = pieces.flatMap((piece) => [
    ...authorsOf(text, piece, furniture),
    ...agenciesOf(text, piece, outlet, furniture),
  ]);
  return credits.sort(bySpan);
}

function authorsOf(text: string, piece: Piece, furniture: Furniture): readonly Credit[] {
  const author = piece.label?.groups.get('author');
  if (!NAMES_AUTHORS.has(piece.kind) || author === undefined) return [];
  const start = piece.base + author.start;
  return splitAuthors(text.slice(start, piece.base + author.end), furniture).map((found) => ({
    kind: 'author',
    name: found.name,
    start: start + found.start,
    end: start + found.end,
  }));
}

function agenciesOf(
  text: string,
  piece: Piece,
  outlet: string | null,
  furniture: Furniture,
): readonly Credit[] {
  if (!NAMES_AGENCIES.has(piece.kind)) return [];
  const image = piece.kind === 'credit' || piece.label?.rule.image === true;
  const own = outlet === null ? null : outlet.toLowerCase();
  const found = furniture.agencies.find(text.slice(piece.start, piece.end));
  return found
    .filter(({ agency }) => image || !agency.picture)
    .filter(({ agency }) => !agency.forms.some((form) => form.toLowerCase() === own))
    .map(({ agency, start, end }) => ({
      kind: 'agency',
      name: agency.name,
      start: piece.start + start,
      end: piece.start + end,
      ...(image ? { image: true as const } : {}),
    }));
}
