import { groupBy, sumOf } from '../group.ts';
import { power } from '../power.ts';
import type { Context } from './context.ts';

interface Flow {
  readonly year: number | undefined;
  readonly quantity: number;
  readonly growth: number;
}

/** The quantity of one step in a year: the row of that year, else the row of every year, grown from the start. */
function inYear(rows: readonly Flow[], year: number, start: number): number {
  const own = rows.find((row) => row.year === year);
  if (own) return own.quantity;
  const every = rows.find((row) => row.year === undefined);
  return every ? every.quantity * power(1 + every.growth, year - start) : 0;
}

/** Warns of a good whose firm demands in some year are more than all supplies and makers can give. */
export function checkFirm(x: Context): void {
  if (x.unread('supplies') || x.unread('candidates') || x.unread('tiers') || x.unread('recipes')) return;
  const { start, years, step } = x.settings;
  if (!(step >= 1) || !Number.isFinite(start + years)) return;
  const firm = groupBy(
    x.rows('demands').filter(({ row }) => row.firm),
    ({ row }) => row.good,
  );
  if (firm.size === 0) return;
  const supplies = groupBy(x.rows('supplies'), ({ row }) => row.good);
  const stepOf = (row: { place: string; step: string }) => `${row.place}/${row.step}`;
  for (const [good, demands] of firm) {
    const wanted = [
      ...groupBy(
        demands.map(({ row }) => row),
        stepOf,
      ).values(),
    ];
    const bought = [
      ...groupBy(
        (supplies.get(good) ?? []).map(({ row }) => row),
        stepOf,
      ).values(),
    ];
    const made = mostMade(x, good);
    for (let year = start; year < start + years; year += step) {
      const sum = (groups: readonly (readonly Flow[])[]) => sumOf(groups, (rows) => inYear(rows, year, start));
      const need = sum(wanted);
      const most = sum(bought) + made(year);
      // A quantity that is missing gives NaN, which is not above anything.
      if (!(need > most * (1 + 1e-9) + 1e-9)) continue;
      const params = { found: need, expected: most, other: year };
      x.say('firm-above', 'demands', demands[0]!.raw, 'quantity', { severity: 'warning', value: good, params });
      break;
    }
  }
}

/** The most of a good that its makers can make in a year. */
function mostMade(x: Context, good: string): (year: number) => number {
  const rates = new Map<string, number>();
  for (const { row } of x.rows('recipes'))
    if (row.good === good && row.quantity > 0) rates.set(row.process, row.quantity);
  const processes = new Map(x.rows('processes').map(({ row }) => [row.process, row]));
  const tiersOf = groupBy(x.rows('tiers'), ({ row }) => row.process);
  const makers = x
    .rows('candidates')
    .filter(({ row }) => rates.has(row.process))
    .map(({ row }) => {
      let built = 0;
      for (const { row: tier } of row.build ? (tiersOf.get(row.process) ?? []) : []) {
        const open = row.tiers.length === 0 || row.tiers.includes(tier.tier);
        if (open && tier.capacity > 0) built += tier.capacity * tier.max_builds;
      }
      return { row, built, rate: rates.get(row.process)! * (processes.get(row.process)?.availability ?? 1) };
    });
  return (year) =>
    makers.reduce((sum, { row, built, rate }) => {
      const existing = year <= (row.retires ?? Infinity) ? row.existing : 0;
      const later = year >= (row.opens ?? -Infinity) ? built : 0;
      // A rate of 0 times a capacity without limit would be NaN.
      return rate === 0 ? sum : sum + rate * Math.min(existing + later, row.max);
    }, 0);
}
