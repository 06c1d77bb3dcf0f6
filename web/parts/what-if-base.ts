import type { RunEntry } from '../api.ts';

/**
 * Plans that can be the base of a comparison, the newest first: with free builds, of the current case and without changed figures,
 * so that the answer differs by the changes of the draft alone. `runs` are of one case.
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

/** The default base: the newest plan of all countries without reforms, else one with reforms. */
export function firstBase(bases: readonly RunEntry[]): RunEntry | undefined {
  const ofAll = bases.filter(({ countries }) => countries === undefined);
  return ofAll.find(({ reforms }) => reforms.length === 0) ?? ofAll[0] ?? bases[0];
}

/** Options that further questions about the countries of a plan repeat; none for a plan of all countries. Its reforms are in the prices. */
export const countryAsk = ({ countries, pricesFrom }: RunEntry) =>
  countries && pricesFrom !== undefined
    ? { countries, pin: pricesFrom, reforms: [], explain: 'none' as const, region: false }
    : {};

/** The gain of a plan over another, as the interval that their bounds allow; null where no bound is known. */
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
