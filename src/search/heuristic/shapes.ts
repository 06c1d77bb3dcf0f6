import { eachRow, type ProgramArrays } from '../../linear/index.ts';
import type { Dependent } from '../../model/index.ts';

/** A certificate as the matrix has it. */
export interface Shape {
  readonly dependent: Dependent;
  /** Columns of which one is 1 where it is valid: by the period from which on, or by that in which it is obtained or renewed. */
  readonly starts: readonly number[];
  /** Flows that need it. */
  readonly flows: readonly number[];
}

/** The certificates of a programme: rows `flow <= most x valid` say what flows need them. */
export function shapesOf(a: ProgramArrays, dependents: readonly Dependent[]): Shape[] {
  const byRow = new Map<number, number>();
  dependents.forEach(({ rows }, f) => {
    for (const row of rows) byRow.set(row, f);
  });
  const starts = dependents.map(() => new Set<number>());
  const flows = dependents.map(() => new Set<number>());
  for (let j = 0; byRow.size > 0 && j < a.numCols; j++)
    eachRow(a, j, (row, value) => {
      const f = byRow.get(row);
      if (f !== undefined) (value > 0 ? flows : starts)[f]!.add(j);
    });
  return dependents.map((dependent, f) => ({ dependent, starts: [...starts[f]!], flows: [...flows[f]!] }));
}
