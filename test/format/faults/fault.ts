import type { Edit } from '../tiny.ts';

/** One kind of fault: how the small case is spoilt, and what must be said of it. */
export interface Fault {
  readonly code: string;
  readonly edits: readonly Edit[];
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  readonly warning?: boolean;
  /** file:line */
  readonly at?: string;
  readonly column?: string;
  readonly value?: string;
  readonly says?: RegExp;
  /** Other faults follow from it. */
  readonly among?: boolean;
  /** What is read, relative to the folder; default: the folder. */
  readonly of?: string;
}

export const dp = 'datapackage.json';
/** A further setting. */
export const set = (json: string): Edit => [dp, '"version": 1', `"version": 1, ${json}`];
/** A whole file; undefined takes it away. */
export const whole = (file: string, text: string | undefined): Edit => [file, undefined, text];
