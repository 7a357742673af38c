import type { Article } from '../model/article.js';
import type { BlockKind, Credit } from '../model/block.js';
import { bySpan } from '../model/span.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { splitAuthors } from './authors.js';
import type { Piece } from './draft.js';

/** Kinds of blocks whose agencies are named as sources or suppliers. */
const NAMES_AGENCIES: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'contribution', 'credit']);
const NAMES_AUTHORS: ReadonlySet<BlockKind> = new Set(['byline', 'contribution']);

/**
 * Authors and agencies that the furniture names, and authors of the metadata where the furniture names none. An agency that is the
 * article's own outlet is no source.
 */
export function findCredits(
  { text, outlet, byline }: Pick<Article, 'text' | 'outlet' | 'byline'>,
  pieces: readonly Piece[],
  furniture: Furniture,
): readonly Credit[] {
  const printed = pieces.flatMap((piece) => [
    ...authorsOf(text, piece, furniture),
    ...agenciesOf(text, piece, outlet?.value ?? null, furniture),
  ]);
  const named = printed.some(({ kind }) => kind === 'author');
  const listed = named || byline === null ? [] : listedAuthors(text, pieces, byline.value, furniture);
  return [...printed, ...listed].sort(bySpan);
}

/** Authors that only the metadata name: where the front matter prints them, else an empty span at the head of the text. */
function listedAuthors(
  text: string,
  pieces: readonly Piece[],
  byline: string,
  furniture: Furniture,
): readonly Credit[] {
  const front = pieces.find(({ kind }) => kind === 'metadata');
  return splitAuthors(byline, furniture, 'list').map(({ name, start, end }) => {
    const raw = byline.slice(start, end);
    const at = front === undefined ? -1 : text.slice(front.start, front.end).indexOf(raw);
    const from = front === undefined || at < 0 ? 0 : front.start + at;
    return { kind: 'author', name, start: from, end: at < 0 ? 0 : from + raw.length };
  });
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
