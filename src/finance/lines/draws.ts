import type { Line } from './line.ts';
import { programOf } from './numbers.ts';

/** Lines read as loops over draws: a row holds one number a draw. */
export type Draws = {
  /** Numbers of a line in period p, counted from 0: to be filled where the line is drawn, to be read where it follows. */
  readonly at: (key: string, p: number) => Float64Array;
  /** Reckons all lines that follow from what is drawn. */
  readonly run: () => void;
  /** A line that is the same in all draws. */
  readonly sure: (key: string) => number[];
};

/**
 * Makes lines ready for `width` draws at a time. What is `drawn` takes a number a draw and period; lines that follow from it are
 * computed draw by draw, all others once, with what is given. Lines with the same formulas share their rows: what was drawn before is gone.
 */
export function draws(
  lines: ReadonlyMap<string, Line>,
  n: number,
  width: number,
  drawn: readonly string[],
  wanted: readonly string[],
): Draws {
  const ready = programOf(lines, n, wanted, { keys: drawn, width });
  const { row: sure } = ready.run(lines);
  return {
    at: (key, p) =>
      ready.drawn(key)?.subarray((p + 1) * width, (p + 2) * width) ?? new Float64Array(width).fill(sure(key)[p]!),
    run: ready.draw,
    sure,
  };
}
