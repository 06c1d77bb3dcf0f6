import type { Activity, Build, Closing, Delivery, Purchase, Surplus } from '../document.ts';
import type { Frame } from '../frame/index.ts';
import type { Decoded } from '../pillar.ts';

/** Amounts below this are noise of the solver. */
const quiet = (x: number): number => (Math.abs(x) < 1e-9 ? 0 : x);

/** Builds, closings, activity, purchases, surplus and deliveries of a solution. */
export function decode(frame: Frame, x: ArrayLike<number>): Decoded {
  const value = (col: number | undefined) => (col === undefined ? 0 : quiet(x[col] ?? 0));
  const { variables } = frame;
  const year = (p: number) => frame.periods[p]!.period.year;
  const builds: Build[] = [];
  for (const b of variables.builds) {
    const count = Math.round(value(b.count));
    if (count === 0) continue;
    const { place, process } = b.candidate;
    builds.push({
      place,
      process,
      tier: b.tier.tier,
      year: b.year,
      count,
      ...(b.size === undefined ? {} : { size: value(b.size) }),
    });
  }
  const closings: Closing[] = [];
  const activity: Activity[] = [];
  for (const k of frame.candidates) {
    let open = true;
    frame.periods.forEach((_, p) => {
      if (open && value(variables.closed(k, p)) > 0.5) {
        open = false;
        closings.push({ place: k.place, process: k.process, year: year(p) });
      }
      const amount = value(variables.activity(k, p));
      if (amount > 0) activity.push({ place: k.place, process: k.process, year: year(p), amount });
    });
  }
  const purchases: Purchase[] = [];
  for (const { supply, period, col } of variables.purchases) {
    const amount = value(col);
    if (amount > 0)
      purchases.push({ good: supply.good, place: supply.place, year: year(period), step: supply.step, amount });
  }
  const surplus: Surplus[] = [];
  for (const s of variables.surplus) {
    const amount = value(s.col);
    if (amount > 0) surplus.push({ good: s.good, place: s.place, year: year(s.period), amount });
  }
  const deliveries: Delivery[] = variables.deliveries.map(({ demand, period, amount, short }) => ({
    good: demand.good,
    place: demand.place,
    year: year(period),
    step: demand.step,
    amount: value(amount),
    short: value(short),
  }));
  return { builds, closings, activity, purchases, surplus, deliveries };
}
