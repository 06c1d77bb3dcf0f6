import { type Context, groupBy } from './context.ts';

interface Flow {
  readonly year: number | undefined;
  readonly quantity: number;
  readonly growth: number;
}

/** What the rows of one step say of a year: the row of the year, else the one of every year, grown from the start. */
function inYear(rows: readonly Flow[], year: number, start: number): number {
  const own = rows.find((row) => row.year === year);
  if (own) return own.quantity;
  const every = rows.find((row) => row.year === undefined);
  return every ? every.quantity * (1 + every.growth) ** (year - start) : 0;
}

/** Firm demands of a good above all that can be bought and made of it in a year, wherever. */
export function checkFirm(x: Context): void {
  if (x.unread('supplies') || x.unread('candidates') || x.unread('tiers') || x.unread('recipes')) return;
  const { start, years, step } = x.settings;
  if (!(years / step <= 1000) || !Number.isFinite(start)) return;
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
    for (let year = start; year < start + years; year += step) {
      const sum = (groups: readonly (readonly Flow[])[]) =>
        groups.reduce((all, rows) => all + inYear(rows, year, start), 0);
      const need = sum(wanted);
      const most = sum(bought) + mostMade(x, good, year);
      if (need <= most * (1 + 1e-9) + 1e-9) continue;
      const params = { found: need, expected: most, other: year };
      x.say('firm-above', 'demands', demands[0]!.raw, 'quantity', { severity: 'warning', value: good, params });
      break;
    }
  }
}

function mostMade(x: Context, good: string, year: number): number {
  const rates = new Map<string, number>();
  for (const { row } of x.rows('recipes'))
    if (row.good === good && row.quantity > 0) rates.set(row.process, row.quantity);
  let all = 0;
  for (const { row } of x.rows('candidates')) {
    const rate = rates.get(row.process);
    if (rate === undefined) continue;
    const process = x.rows('processes').find((other) => other.row.process === row.process);
    let capacity = year <= (row.retires ?? Infinity) ? row.existing : 0;
    if (row.build && year >= (row.opens ?? -Infinity)) {
      for (const { row: tier } of x.rows('tiers')) {
        const open = tier.process === row.process && (row.tiers.length === 0 || row.tiers.includes(tier.tier));
        if (open && tier.capacity > 0) capacity += tier.capacity * tier.max_builds;
      }
    }
    all += rate * Math.min(capacity, row.max) * (process?.row.availability ?? 1);
  }
  return all;
}
