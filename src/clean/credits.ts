import type { BlockKind, Credit } from '../model/block.js';
import { bySpan, type Span } from '../model/span.js';
import type { Furniture } from '../resources/furniture/rule.js';
import type { Piece } from './draft.js';
import { splitAuthors } from './authors.js';

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
  const author = piece.label?.match.groups?.author;
  if (!NAMES_AUTHORS.has(piece.kind) || author === undefined) return [];
  const start = text.indexOf(author, piece.start);
  if (start < 0 || start + author.length > piece.end) return [];
  return splitAuthors(author, furniture).map((found) => ({
    kind: 'author',
    name: found.name,
    start: start + found.start,
    end: start + found.end,
  }));
}

function agenciesOf(text: string, piece: Piece, outlet: string | null, furniture: Furniture): readonly Credit[] {
  if (!NAMES_AGENCIES.has(piece.kind)) return [];
  const image = piece.kind === 'credit' || piece.label?.rule.image === true;
  const found: Credit[] = [];
  for (const match of text.slice(piece.start, piece.end).matchAll(furniture.agencyPattern)) {
    const agency = furniture.agencyOf.get(match[0]);
    if (agency === undefined || same(agency.name, outlet) || agency.forms.some((form) => same(form, outlet))) continue;
    if (agency.picture && !image) continue;
    const span: Span = { start: piece.start + match.index, end: piece.start + match.index + match[0].length };
    found.push({ kind: 'agency', name: agency.name, ...span, ...(image ? { image: true } : {}) });
  }
  return found;
}

function same(a: string, b: string | null): boolean {
  return b !== null && a.toLowerCase() === b.toLowerCase();
}
