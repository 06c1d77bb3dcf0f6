import { continuous, eachRow, extract, type LpResult, type ProgramArrays, tied } from '../../linear/index.ts';
import type { Chain } from './chains.ts';
import { onePeriod } from './parameters.ts';

/** The programme of one period. */
export interface Period {
  readonly program: ReturnType<typeof extract>;
  /** The column of the full programme for each column of the period. */
  readonly cols: Int32Array;
}

/**
 * The periods of a programme as separate programmes, the last period first. The costs of a period are scaled up to the costs of all periods in
 * the relaxation. A plant can be built only in the year in which the relaxation builds most of it. Empty if rows of continuous columns, such as
 * stocks, tie the periods together.
 */
export function periodsOf(a: ProgramArrays, chains: readonly Chain[], { x }: Pick<LpResult, 'x'>): Period[] {
  const parts = tied(continuous(a)).filter(([first]) => a.integer[first!] === 0);
  const most = Math.max(0, ...parts.map(({ length }) => length));
  const periods = [...parts.keys()].filter((p) => parts[p]!.length >= onePeriod.share * most);
  if (periods.length < 2) return [];
  const owner = new Int32Array(a.numRows).fill(-1);
  for (const [p, cols] of parts.entries())
    for (const j of cols)
      eachRow(a, j, (row) => {
        owner[row] = p;
      });
  const worth = (p: number) => parts[p]!.reduce((sum, j) => sum + a.cost[j]! * (x[j] ?? 0), 0);
  const all = periods.reduce((sum, p) => sum + worth(p), 0);
  return periods.reverse().map((p) => {
    const serves = (j: number) => {
      let found = false;
      eachRow(a, j, (row) => {
        found ||= owner[row] === p;
      });
      return found;
    };
    const whole = chains.flatMap(({ cols, process }) => {
      const able = cols.filter(serves);
      if (process === undefined || able.length === 0) return able;
      return [able.reduce((best, j) => (x[j]! > x[best]! ? j : best))];
    });
    const rows = new Set<number>();
    for (const j of parts[p]!) eachRow(a, j, (row) => rows.add(row));
    for (const j of whole)
      eachRow(a, j, (row) => {
        if (owner[row] === -1) rows.add(row);
      });
    const times = worth(p) === 0 ? periods.length : Math.max(1, all / worth(p));
    const cost = a.cost.slice();
    for (const j of parts[p]!) cost[j]! *= times;
    const cols = Int32Array.from([...parts[p]!, ...whole]).sort();
    return { program: extract({ ...a, cost }, cols, Int32Array.from(rows).sort(), 0), cols };
  });
}
