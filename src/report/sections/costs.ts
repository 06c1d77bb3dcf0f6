import { blocksOf, column, figure, type Section, type Table, tabulate } from '../../blocks/index.ts';
import {
  barriers,
  magnitude,
  moneyUnit,
  percent,
  type StackedBar,
  type StackedLayer,
  stackedColumns,
  stackedRows,
} from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { barrierName, discount, headingMeaning, headingName, planFigure } from '../../model/index.ts';
import { barrierOf, type CostLine, earns, type Heading } from '../../plan/index.ts';
import type { Context } from '../input.ts';

type Parts = Record<string, number>;

/** Headings in the order of their barriers; residual value is set off against capital. */
const layersOf = (): readonly StackedLayer[] => [
  { key: 'inputs', name: headingName('inputs'), barrier: 'making' },
  { key: 'making', name: headingName('making'), barrier: 'making', tint: 1 },
  { key: 'capital', name: words().report.capitalLessResidual, barrier: 'making', tint: 2 },
  ...barriers
    .filter((barrier) => barrier !== 'making')
    .map((barrier): StackedLayer => ({ key: barrier, name: barrierName(barrier), barrier })),
];

/** Costs by key and layer, without revenue. */
function gathered(
  context: Context,
  key: (line: CostLine) => string,
  weight: (line: CostLine) => number,
): Map<string, Parts> {
  const sums = new Map<string, Parts>();
  for (const line of context.plan.costs) {
    if (line.heading === 'revenue') continue;
    const parts = sums.get(key(line)) ?? {};
    const barrier = barrierOf(line.heading);
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

/** The cost of barriers: without inputs, making and capital. */
function wayOf(parts: Parts): number {
  return barriers.reduce((sum, barrier) => sum + (barrier === 'making' ? 0 : (parts[barrier] ?? 0)), 0);
}

function scaled(parts: Parts, factor: number): Parts {
  return Object.fromEntries(Object.entries(parts).map(([layer, value]) => [layer, value / factor]));
}

function tableOf(bars: readonly StackedBar[], first: string, unit: string): Table {
  const used = layersOf().filter((layer) => bars.some((bar) => bar.parts[layer.key]));
  return tabulate(bars, [
    column.name(first, ({ name }) => name),
    ...used.map(({ key, name }) => column.amount(name, ({ parts }: StackedBar) => parts[key] ?? 0)),
    column.amount(words().report.sumIn({ unit }), ({ parts }) => sumOf(parts)),
  ]);
}

export function costsSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  if (plan.costs.length === 0) return undefined;
  const say = words().report;
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
  const first = () =>
    stackedColumns(
      { bars: columns, layers: layersOf() },
      planFigure(context, 'by-year', say.wayShare({ share: percent(way / all) }), say.byYearUnit({ unit })),
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
      tied: country !== '',
      name: country === '' ? say.noCountry : facts.countryName(country),
      parts: scaled(parts, scale.factor),
    }));
  const top = rows[0]!;
  const total = rows.reduce((sum, row) => sum + sumOf(row.parts), 0);
  const share = percent(sumOf(top.parts) / total);
  const title = top.tied ? say.countryShare({ share, country: top.name }) : say.noCountryShare({ share });
  const rowUnit = moneyUnit(plan.currency, scale.word, facts.priceYear);
  const second = () =>
    stackedRows(
      { bars: rows, layers: layersOf() },
      planFigure(context, 'by-country', title, say.byCountryUnit({ unit: rowUnit })),
    );
  const { discountRate, start, priceYear } = facts;
  const blocks = blocksOf(
    { ...costTable(context), caption: say.discounted({ rate: percent(discountRate), start, priceYear }) },
    figure(tableOf(columns, say.year, unit), first),
    figure(tableOf(rows, say.country, rowUnit), second),
  );
  return { id: 'costs', title: say.costsTitle, blocks };
}

/** An amount below this share of the largest has no row. */
const SMALL = 1e-6;

/** Headings of the discounted total, largest first. */
export function costTable({ plan }: Pick<Context, 'plan'>): Table {
  const least = SMALL * Math.max(...Object.values(plan.cost).map(Math.abs));
  const rows = (Object.keys(plan.cost) as Heading[])
    .map((heading) => ({ heading, value: (earns(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => Math.abs(row.value) > least)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const say = words().report;
  return tabulate(
    rows,
    [
      column.name(say.heading, ({ heading }) => headingName(heading)),
      column.text(say.whatItIs, ({ heading }) => headingMeaning(heading), { detail: true }),
      column.money(say.presentValueIn, ({ value }) => value, { near: true }),
    ],
    { currency: plan.currency, total: [say.npv, '', plan.npv ?? 0], narrow: true, halves: true },
  );
}
