import { at, type Case, putInto, type Row } from '../../case/index.ts';
import type { Program } from '../../linear/index.ts';
import { type Horizon, serves } from './horizon.ts';

/** A candidate leg commissioned in a year: 1 if built. */
interface LegVariable {
  readonly leg: string;
  readonly year: number;
  /** The row of the leg in the year of its commissioning. */
  readonly row: Row<'legs'>;
  readonly col: number;
}

export interface LegVariables {
  readonly all: readonly LegVariable[];
  /** Builds of a leg that are in service in a year. */
  serving(leg: string, year: number): readonly LegVariable[];
}

/** Declares candidate legs: one column for each leg and year in which it may be commissioned. */
export function legVariables(c: Case, program: Program, horizon: Horizon): LegVariables {
  const all: LegVariable[] = [];
  const byLeg = new Map<string, LegVariable[]>();
  for (const year of horizon.commissions) {
    for (const row of at(c, year).legs) {
      if (row.capex === undefined) continue;
      if (year < horizon.start + row.lead || year < (row.opens ?? year) || year > (row.closes ?? year)) continue;
      const leg = row.leg!;
      const one = { leg, year, row, col: program.column(`leg ${leg} ${year}`, 0, 0, 1, true) };
      all.push(one);
      putInto(byLeg, leg, one);
    }
  }
  return {
    all,
    serving: (leg, year) =>
      (byLeg.get(leg) ?? []).filter((b) => serves(b.year, b.row.life, year) && year <= (b.row.closes ?? year)),
  };
}
