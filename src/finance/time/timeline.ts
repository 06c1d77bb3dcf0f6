/**
 * Consecutive periods of whole months. `start` is the month in which the first period begins, counted from January of year 0;
 * `months[p]` is the length of period p. Flows of a period stand at its end.
 */
export type Timeline = { readonly start: number; readonly months: readonly number[] };

/** A stretch of `months` in periods of `step` months; the last period may be shorter. */
type Stretch = { readonly months: number; readonly step: number };

/**
 * A timeline of several stretches, such as construction by quarter and operation by year.
 *
 * @throws {RangeError} if a length or step is not a positive whole number of months
 */
export function timeline(year: number, month: number, stretches: readonly Stretch[]): Timeline {
  const months: number[] = [];
  for (const { months: total, step } of stretches) {
    if (!Number.isInteger(total) || !Number.isInteger(step) || total < 0 || step < 1)
      throw new RangeError('a stretch of the timeline needs whole months');
    for (let done = 0; done < total; done += step) months.push(Math.min(step, total - done));
  }
  return { start: year * 12 + month - 1, months };
}

/** A timeline of calendar years. */
export function yearly(firstYear: number, years: number): Timeline {
  return timeline(firstYear, 1, [{ months: years * 12, step: 12 }]);
}

/** Month in which period p begins, counted from January of year 0. */
function beginOf({ start, months }: Timeline, p: number): number {
  let at = start;
  for (let k = 0; k < p; k++) at += months[k]!;
  return at;
}

/** Calendar year in which period p begins. */
export const yearOf = (line: Timeline, p: number): number => Math.floor(beginOf(line, p) / 12);

/** A name for period p: `2026`, `2026 H1`, `2026 Q3`, `2026-05` or `2026-05 +7m`. */
export function periodName(line: Timeline, p: number): string {
  const month = (beginOf(line, p) % 12) + 1;
  const year = yearOf(line, p);
  const length = line.months[p]!;
  if (length === 12 && month === 1) return String(year);
  if (length === 6 && (month - 1) % 6 === 0) return `${year} H${(month - 1) / 6 + 1}`;
  if (length === 3 && (month - 1) % 3 === 0) return `${year} Q${(month - 1) / 3 + 1}`;
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return length === 1 ? name : `${name} +${length}m`;
}
