import type { Bytes } from '../bytes.js';
import type { ReadLimits } from '../limits.js';

/** One file or stream on its way through a format reader. */
export interface FormatInput {
  /** Path as given, `-` for standard input. */
  readonly source: string;
  /** Base name, for ids. */
  readonly name: string;
  readonly limits: ReadLimits;
  /** Was the file named itself, not found in a folder? */
  readonly explicit: boolean;
}

/** The whole file. */
export interface WholeInput extends FormatInput {
  readonly bytes: Uint8Array;
}

/** The file as it comes. */
export interface StreamInput extends FormatInput {
  readonly chunks: Bytes;
}
