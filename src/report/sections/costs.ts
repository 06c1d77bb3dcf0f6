import {
  barriers,
  magnitude,
  moneyUnit,
  percent,
  type StackedBar,
  type StackedLayer,
  significant,
  stackedColumns,
  stackedRows,
} from '../../figures/index.ts';
import type { CostLine } from '../../plan/index.ts';
import { type Context, discount, planSource } from '../context.ts';
import { chart, type HtmlTable, number, type Section } from '../html.ts';
import { barrierNames, headingWords } from '../words.ts';

type Parts = Record<string, number>;

/** Headings in the order of their barriers; residual value is set off against capital. */
const layers: readonly StackedLayer[] = [
  { key: 'inputs', name: headingWords.inputs.name, barrier: 'making' },
  { key: 'making', name: headingWords.making.name, barrier: 'making', tint: 1 },
  { key: 'capital', name: 'Capital, less residual value', barrier: 'making', tint: 2 },
  ...barriers
    .filter((barrier) => barrier !== 'making')
    .map((barrier): StackedLayer => ({ key: barrier, name: barrierNames[barrier], barrier })),
];

/** Costs by a key and layer; revenue is left out. */
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
    const layer = barrier !== 'making' ? barrier : line.heading === 'residual' ? 'capital' : line.heading;
    const sign = line.heading === 'residual' ? -1 : 1;
    parts[layer] = (parts[layer] ?? 0) + sign * line.amount * weight(line);
    sums.set(key(line), parts);
  }
  return sums;
}

function sumOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, value) => sum + value, 0);
}

/** What is paid to barriers, without inputs, making and capital. */
function wayOf(parts: Parts): number {
  return barriers.reduce((sum, barrier) => sum + (barrier === 'making' ? 0 : (parts[barrier] ?? 0)), 0);
}

function scaled(parts: Parts, factor: number): Parts {
  return Object.fromEntries(Object.entries(parts).map(([layer, value]) => [layer, value / factor]));
}

function tableOf(bars: readonly StackedBar[], first: string, unit: string): HtmlTable {
  const used = layers.filter((layer) => bars.some((bar) => bar.parts[layer.key]));
  return {
    columns: [first, ...used.map((layer) => layer.name), `Sum, ${unit}`],
    rows: bars.map((bar) => [
      bar.name,
      ...used.map((layer) => number(significant(bar.parts[layer.key] ?? 0))),
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
  const way = [...byYear.values()].reduce((sum, parts) => sum + wayOf(parts), 0);
  const source = planSource(context);
  const first = stackedColumns(
    { bars: columns, layers },
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
      name: country === '' ? 'Not tied to a country' : facts.countryName(country),
      parts: scaled(parts, scale.factor),
    }));
  const top = rows[0]!;
  const total = rows.reduce((sum, row) => sum + sumOf(row.parts), 0);
  const rowUnit = moneyUnit(plan.currency, scale.word, facts.priceYear);
  const second = stackedRows(
    { bars: rows, layers },
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
