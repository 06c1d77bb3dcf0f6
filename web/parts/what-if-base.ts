import type { RunEntry } from '../api.ts';

/**
 * Plans with which changes are compared, and whose builds may be kept while figures are moved, the newest first: free to build, of the case as it
 * is now and of its own figures, so that what is changed is all in which the answer differs. `runs` are of one case.
 */
export const basesOf = (runs: readonly RunEntry[]): RunEntry[] =>
  runs.filter(
    (run) =>
      typeof run.npv === 'number' &&
      !run.held &&
      run.stale !== true &&
      run.unused !== true &&
      run.changes + run.shocks.length + run.require.length + run.forbid.length + run.withoutTargets.length === 0,
  );

/** The base unless another is chosen: the newest plan of all countries without reforms, else one with them. */
export function firstBase(bases: readonly RunEntry[]): RunEntry | undefined {
  const ofAll = bases.filter(({ countries }) => countries === undefined);
  return ofAll.find(({ reforms }) => reforms.length === 0) ?? ofAll[0] ?? bases[0];
}

/** What a further question of the countries of a plan asks too; nothing of a plan of all. The reforms of the plan of all are in its prices. */
export const countryAsk = ({ countries, pricesFrom }: RunEntry) =>
  countries && pricesFrom !== undefined
    ? { countries, pin: pricesFrom, reforms: [], explain: 'none' as const, region: false }
    : {};

/** What a plan is worth more than another: from the least to the most that their bounds allow; null where no bound is known. */
export function differenceOf(
  run: Pick<RunEntry, 'npv' | 'bound'>,
  base: Pick<RunEntry, 'npv' | 'bound'>,
): { low: number | null; high: number | null } | undefined {
  if (typeof run.npv !== 'number' || typeof base.npv !== 'number') return undefined;
  return {
    low: typeof base.bound === 'number' ? run.npv - base.bound : null,
    high: typeof run.bound === 'number' ? run.bound - base.npv : null,
  };
}
