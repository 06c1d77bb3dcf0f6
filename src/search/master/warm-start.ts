import type { Vertex } from '../../linear/index.ts';
import { squared } from './basis.ts';

/** What the columns and rows of a part are called, whichever part of a whole it is. */
export interface Names {
  readonly cols: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
}

/** Where the columns and rows of a part stand in a vertex of it, by name. */
export interface WarmStart {
  readonly cols: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
}

const byName = (names: ArrayLike<number>, statuses: ArrayLike<number>) =>
  new Map(Array.from(names, (name, k) => [name, statuses[k]!]));

export const warmStartOf = (names: Names, vertex: Vertex): WarmStart => ({
  cols: byName(names.cols, vertex.colStatus),
  rows: byName(names.rows, vertex.rowStatus),
});

/** A vertex of another part near to this one: what is new in it rests at 0 and binds nothing. */
export function basisFrom({ cols, rows }: WarmStart, names: Names, rowUpper: ArrayLike<number>): Vertex {
  const [lower, basic, upper] = [0, 1, 2];
  return squared(
    {
      colStatus: Int32Array.from(names.cols, (name) => cols.get(name) ?? lower),
      rowStatus: Int32Array.from(names.rows, (name) => rows.get(name) ?? basic),
    },
    (row) => (Number.isFinite(rowUpper[row]!) ? upper : lower),
  );
}
