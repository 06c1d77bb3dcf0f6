import { getOrInsert } from '../../case/index.ts';
import type { Frame, Pass } from '../frame/index.ts';

interface Passing {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly period: number;
  /** Tonnes per unit. */
  readonly mass: number;
}

export interface Carrying {
  /** Adds the coefficients of a flow in the rows of a shared capacity or a candidate leg. */
  book(passed: Pass, flow: Passing, into: [number, number][]): void;
}

const INF = Number.POSITIVE_INFINITY;

/**
 * Rows that flows share: capacities that are known to bind (the others are checked after solving), and candidate legs,
 * whose routes carry at most what the leg carries.
 */
export function carrying(frame: Frame, binding: ReadonlySet<string>): Carrying {
  const { program, limits } = frame;
  const rows = new Map<string, number>();
  const candidateLegs = new Set(frame.legs.all.map((b) => b.leg));
  const row = (key: string, make: () => number) => getOrInsert(rows, key, make);
  return {
    book(passed, flow, into) {
      const { period } = frame.periods[flow.period]!;
      const { kind, key, capacity } = passed;
      const leg = kind === 'legs' && candidateLegs.has(key) ? frame.legs.serving(key, period.year) : undefined;
      if (leg) {
        const need = frame.needs[flow.period]!.at(flow.good, flow.to);
        const name = `on ${key} ${flow.good} ${flow.from}>${flow.to} ${period.year}`;
        const cols = leg.map((b) => b.col);
        into.push([row(name, () => builtRow(name, cols, need)), 1]);
        if (capacity < INF) {
          const shared = `leg ${key} ${period.year}`;
          const shares = row(shared, () => {
            const made = builtRow(shared, cols, capacity);
            frame.wayRows.pass(flow.period, kind, key, made);
            return made;
          });
          into.push([shares, flow.mass]);
        }
        return;
      }
      if (capacity === INF || !(binding.has(`${kind} ${key}`) || limits.relaxed)) return;
      const shared = `${kind} ${key} ${period.year}`;
      const shares = row(shared, () => {
        const made = program.row(shared, -INF, capacity);
        limits.name(made, -1, kind, passed.row, period.year, capacity);
        frame.wayRows.pass(flow.period, kind, key, made);
        return made;
      });
      into.push([shares, flow.mass]);
    },
  };

  function builtRow(name: string, cols: readonly number[], most: number): number {
    const made = program.row(name, -INF, 0);
    for (const col of cols) program.add(made, col, -most);
    return made;
  }
}
