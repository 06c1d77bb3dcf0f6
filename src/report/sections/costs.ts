import {
  type Barrier,
  barriers,
  magnitude,
  moneyUnit,
  percent,
  type StackedBar,
  significant,
  stackedColumns,
  stackedRows,
} from '../../figures/index.ts';
import type { CostLine } from '../../plan/index.ts';
import { type Context, discount, planSource } from '../context.ts';
import { chart, type HtmlTable, number, type Section } from '../html.ts';
import { barrierNames, headingWords } from '../words.ts';

type Parts = Partial<Record<Barrier, number>>;

/** Costs by a key and barrier; residual value counts as a credit, revenue is left out. */
function gathered(
  context: Context,
  key: (line: CostLine) => string,
  weight: (line: CostLine) => number,
): Map<string, Parts> {
  const sums = new Map<string, Parts>();
  for (const line of context.plan.costs) {
    if (line.heading === 'revenue') continue;
    const parts = sums.get(key(line)) ?? {};
    const { barrier } = headingWords[line.heading];
    const sign = line.heading === 'residual' ? -1 : 1;
    parts[barrier] = (parts[barrier] ?? 0) + sign * line.amount * weight(line);
    sums.set(key(line), parts);
  }
  return sums;
}

function sumOf(parts: Parts): number {
  return barriers.reduce((sum, barrier) => sum + (parts[barrier] ?? 0), 0);
}

function scaled(parts: Parts, factor: number): Parts {
  return Object.fromEntries(Object.entries(parts).map(([barrier, value]) => [barrier, value / factor]));
}

function tableOf(bars: readonly StackedBar[], first: string, unit: string): HtmlTable {
  const used = barriers.filter((barrier) => bars.some((bar) => bar.parts[barrier]));
  return {
    columns: [first, ...used.map((barrier) => barrierNames[barrier]), `Sum, ${unit}`],
    rows: bars.map((bar) => [
      bar.name,
      ...used.map((barrier) => number(significant(bar.parts[barrier] ?? 0))),
      number(significant(sumOf(bar.parts))),
    ]),
  };
}

export function costsSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  if (plan.costs.length === 0) return undefined;
  const byYear = gathered(
    context,
    (line) => String(line.year),
    () => 1,
  );
  const { factor, word } = magnitude([...byYear.values()].map(sumOf));
  const unit = moneyUnit(plan.currency, word, facts.priceYear);
  const columns = [...byYear]
    .sort((a, b) => Number(a[0]) - Number(b[0]))
    .map(([name, parts]) => ({ name, parts: scaled(parts, factor) }));
  const all = [...byYear.values()].reduce((sum, parts) => sum + sumOf(parts), 0);
  const way = [...byYear.values()].reduce((sum, parts) => sum + sumOf(parts) - (parts.making ?? 0), 0);
  const source = planSource(context);
  const first = stackedColumns(
    { bars: columns, names: barrierNames },
    {
      title: `What stands between makers and buyers is ${percent(way / all)} of the cost of all years`,
      unit: `${unit}, in the years it is paid; credits below the line`,
      source,
      id: 'by-year',
      width: 832,
    },
  );
  const byCountry = gathered(
    context,
    (line) => line.country ?? '',
    (line) => discount(context, line.year),
  );
  const scale = magnitude([...byCountry.values()].map(sumOf));
  const rows = [...byCountry]
    .sort((a, b) => sumOf(b[1]) - sumOf(a[1]))
    .map(([country, parts]) => ({
      name: country === '' ? 'No country' : facts.countryName(country),
      parts: scaled(parts, scale.factor),
    }));
  const top = rows[0]!;
  const total = rows.reduce((sum, row) => sum + sumOf(row.parts), 0);
  const rowUnit = moneyUnit(plan.currency, scale.word, facts.priceYear);
  const second = stackedRows(
    { bars: rows, names: barrierNames },
    {
      title: `${percent(sumOf(top.parts) / total)} of the cost arises in ${top.name}`,
      unit: `${rowUnit}, present value, by the country of the place where it arises`,
      source,
      id: 'by-country',
      width: 832,
    },
  );
  const html = chart(first, tableOf(columns, 'Year', unit)) + chart(second, tableOf(rows, 'Country', rowUnit));
  return { id: 'costs', title: 'What it costs, by year and by country', html };
}
