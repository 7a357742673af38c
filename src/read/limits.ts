/** Bounds on hostile or mistaken input. All are overridable; each says why it is where it is. */
export interface ReadLimits {
  /** Bytes of one article, or of one file that must be read whole. The longest news texts are below 1 MB. */
  readonly articleBytes: number;
  /** Bytes of HTML: its tree takes some thirty times that in memory. */
  readonly htmlBytes: number;
  /** Decompressed over compressed size. Text packs to a fifth or a tenth; a gzip bomb to a thousandth. */
  readonly gzipRatio: number;
  /** Folders inside folders. */
  readonly depth: number;
  /** Files of one run. */
  readonly files: number;
  /** Articles of one run: all are held in memory together with their graph. */
  readonly articles: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: ReadLimits = {
  articleBytes: 20 * MEGABYTE,
  htmlBytes: 8 * MEGABYTE,
  gzipRatio: 200,
  depth: 32,
  files: 200_000,
  articles: 500_000,
};

/** "20 MB": sizes in messages. */
export function megabytes(bytes: number): string {
  return `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;
}
