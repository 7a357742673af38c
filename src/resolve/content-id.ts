import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits of SHA-256 over the parts: an id that depends on content alone. */
export function contentHash(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);
}
