import { moneyHeld, type Row, type Rows, siteKey, sumOf } from '../../case/index.ts';
import type { Horizon } from './horizon.ts';

/** A site at which a process runs or could run, with all that is the same in every year. */
export interface Candidate {
  readonly index: number;
  /** `place/process`. */
  readonly key: string;
  readonly place: string;
  readonly country: string;
  readonly process: string;
  readonly row: Row<'candidates'>;
  readonly processRow: Row<'processes'>;
  /** Good and quantity per unit of activity, + made, - used. */
  readonly recipe: readonly (readonly [string, number])[];
  readonly tiers: readonly Row<'tiers'>[];
  /** Shares of capacity that a build reaches in its first years of service. */
  readonly ramp: readonly number[];
  /** Money that a unit of activity ties up in stocks and outstanding payments. */
  readonly heldMoney: number;
  /** Money spent per unit of a tier's capex: the candidate's factor and contingency. */
  readonly spent: number;
  /** Years in which a build may be commissioned; empty if nothing can be built. */
  readonly commissions: readonly number[];
}

export function candidates(rows: Rows, horizon: Horizon): Candidate[] {
  const processes = new Map(rows.processes.map((row) => [row.process, row]));
  const places = new Map(rows.places.map((row) => [row.place, row]));
  const values = new Map(rows.goods.map((row) => [row.good, row.value ?? 0]));
  return rows.candidates.map((row, index) => {
    const processRow = processes.get(row.process)!;
    const first = Math.max(horizon.start + processRow.lead, row.opens ?? horizon.start);
    const tiers = rows.tiers.filter(
      (tier) => tier.process === row.process && (row.tiers.length === 0 || row.tiers.includes(tier.tier)),
    );
    const recipe = rows.recipes.filter((line) => line.process === row.process && line.quantity !== 0);
    return {
      index,
      key: siteKey(row),
      place: row.place,
      country: places.get(row.place)!.country,
      process: row.process,
      row,
      processRow,
      recipe: recipe.map((line) => [line.good, line.quantity] as const),
      tiers: row.build ? tiers : [],
      ramp: processRow.ramp.map(Number),
      heldMoney: moneyHeld(processRow, recipe, (good) => values.get(good) ?? 0),
      spent: row.capex_factor * (1 + processRow.contingency),
      commissions: row.build && tiers.length > 0 ? horizon.commissions.filter((year) => year >= first) : [],
    };
  });
}

/** Existing capacity in service in a year (activity a year), closing apart. */
export function existingIn(candidate: Candidate, year: number): number {
  const { existing, retires } = candidate.row;
  return retires !== undefined && year > retires ? 0 : existing;
}

/** Whether the existing plant is in service in a year: it has costs and jobs even if its capacity is 0. */
export function standing(candidate: Candidate, year: number): boolean {
  const { existing, existing_fixed_cost, existing_jobs, retires } = candidate.row;
  if (retires !== undefined && year > retires) return false;
  return existing > 0 || existing_fixed_cost > 0 || existing_jobs > 0;
}

/** Mean share of capacity that a build reaches over some years of its service. */
export function rampShare(ramp: readonly number[], commissioned: number, years: readonly number[]): number {
  if (ramp.length === 0) return 1;
  return sumOf(years, (year) => ramp[year - commissioned] ?? 1) / years.length;
}
