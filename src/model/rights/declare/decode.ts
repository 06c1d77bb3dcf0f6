import type { LicenceBought, LicensedActivity } from '../../document.ts';
import type { Frame } from '../../frame/index.ts';
import type { Decoded } from '../../pillar.ts';
import { takerOf } from '../rules.ts';
import type { Taking } from './under.ts';

/** Activity a year below which nothing counts as running. */
const NONE = 1e-9;

/**
 * Licences bought, one line for each candidate that runs under one; and, if several licences of an asset could serve a
 * candidate, the activity under each, because the second opinion cannot compute it.
 */
export function decode(frame: Frame, { bought, under }: Taking, x: ArrayLike<number>): Decoded {
  const value = (col: number): number => x[col] ?? 0;
  const licences = [...bought.values()].flat().flatMap((b): LicenceBought[] => {
    if (value(b.col) <= 0.5) return [];
    const { licence } = b.licence;
    const run = under.filter(
      (u) => u.licence.licence === licence && takerOf(u.licence, u.candidate) === b.taker && value(u.col) > NONE,
    );
    const takers = new Set(run.length > 0 ? run.map((u) => u.candidate) : [b.candidate]);
    const year = frame.periods[b.period]!.period.year;
    return [...takers].map(({ place, process }) => ({ place, process, licence, year }));
  });
  const licensed = under
    .filter((u) => !u.alone && value(u.col) > NONE)
    .map(({ candidate, licence, period, col }): LicensedActivity => {
      const { place, process } = candidate;
      return { place, process, licence: licence.licence, year: frame.periods[period]!.period.year, amount: value(col) };
    });
  return { licences, ...(licensed.length > 0 && { licensed }) };
}
