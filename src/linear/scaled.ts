import type { ModelData } from 'highs';
import { compressed, triplets } from './compress.ts';
import { costFactor, type Model, scaledValues } from './model.ts';
import type { ProgramArrays } from './program.ts';
import type { ScaledBounds } from './run/protocol.ts';

/** A model with its added rows and columns as one program: scaled, and minimised. `relaxed` drops integrality. */
export function scaledArrays(m: Model, relaxed: boolean, within?: ScaledBounds): ProgramArrays {
  const used = m.blocks.reduce((sum, b) => sum + b.values.length, 0);
  const entries = triplets(used);
  let at = 0;
  for (const b of m.blocks) {
    const values = scaledValues(m, b);
    const [own, other] = b.by === 'columns' ? [entries.cols, entries.rows] : [entries.rows, entries.cols];
    for (let i = 0; i + 1 < b.starts.length; i++) {
      for (let k = b.starts[i]!; k < b.starts[i + 1]!; k++, at++) {
        own[at] = b.first + i;
        other[at] = b.indices[k]!;
        entries.values[at] = values[k]!;
      }
    }
  }
  const lower = m.lower.map((v, j) => v / m.colScale[j]!);
  const upper = m.upper.map((v, j) => v / m.colScale[j]!);
  within?.indices.forEach((j, k) => {
    lower[j] = within.lower[k]!;
    upper[j] = within.upper[k]!;
  });
  return {
    sense: 'min',
    offset: m.offset * costFactor(m),
    numCols: m.numCols,
    numRows: m.numRows,
    cost: m.cost.map((v, j) => v * m.colScale[j]! * costFactor(m)),
    lower,
    upper,
    integer: relaxed ? new Uint8Array(m.numCols) : m.integer,
    rowLower: m.rowLower.map((v, i) => v * m.rowScale[i]!),
    rowUpper: m.rowUpper.map((v, i) => v * m.rowScale[i]!),
    ...compressed(entries, used, m.numRows, m.numCols),
  };
}

/** A scaled, minimised program in the format of HiGHS, without integrality. */
export function dataOf(a: ProgramArrays): ModelData {
  const { numCols, numRows, offset, starts, indices, values, cost, lower, upper, rowLower, rowUpper } = a;
  const matrix = { format: 'csc', numRows, numCols, starts, indices, values } as const;
  return { numCols, numRows, offset, colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper, matrix };
}
