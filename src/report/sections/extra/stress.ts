import { type Column, isTable, tableOf } from '../../../case/index.ts';
import {
  type Bar,
  bars,
  fan,
  magnitude,
  money,
  moneyUnit,
  percent,
  significant,
  tornado,
} from '../../../figures/index.ts';
import { groupNames } from '../../figure-names.ts';
import { chart, number, paragraph, type Section } from '../../html.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StressData } from './data.ts';
import { foresight, type GroupName, robust, shares } from './stress-doubt.ts';

/** As much as is told as all. */
const ALL = 0.9995;

function shocks(data: StressData, npv: number | undefined, context: ExtraContext): string {
  if (data.shocks.length === 0) return '';
  const base = npv ?? Math.max(...data.shocks.map((one) => one.npv));
  const sorted = [...data.shocks].sort((a, b) => a.npv - b.npv);
  const { factor, word } = magnitude(sorted.map((one) => base - one.npv));
  const { currency, priceYear } = context.facts;
  const name = (one: StressData['shocks'][number]) => one.name || one.shock;
  const short = sorted.some((one) => one.delivered < ALL);
  const bar = (one: StressData['shocks'][number]): Bar => ({
    name: name(one),
    value: (base - one.npv) / factor,
    ...(short ? { text: `${significant((base - one.npv) / factor)}; still delivers ${percent(one.delivered)}` } : {}),
  });
  const worst = sorted[0]!;
  const left =
    worst.delivered < ALL ? ` and leaves ${percent(worst.delivered)} of deliveries` : '; all is still delivered';
  const title =
    base <= worst.npv && worst.delivered >= ALL
      ? 'None of the shocks costs anything, and all is still delivered'
      : `“${name(worst)}” hurts most: it costs ${money(base - worst.npv, currency)}${left}`;
  const unit = `NPV lost with the builds as they are, ${moneyUnit(currency, word, priceYear)}`;
  const svg = bars([{ bars: sorted.map(bar) }], figureOptions(context, 'shocks', title, unit));
  const foreseen = sorted.some((one) => one.less !== undefined);
  const years = (x: number | null | undefined) =>
    x === undefined ? '–' : x === null ? 'to the end' : `${significant(x)}`;
  const range = (one: StressData['shocks'][number]) =>
    one.less === undefined
      ? '–'
      : `${significant(one.less / factor)} to ${significant((one.lessMost ?? one.less) / factor)}`;
  const rows = sorted.map((one) => [
    name(one),
    number(significant((base - one.npv) / factor)),
    number(percent(one.delivered)),
    number(one.worstYear === undefined ? '–' : percent(one.worstYear)),
    number(years(one.recovery)),
    number(years(one.dearer)),
    ...(foreseen ? [number(range(one))] : []),
  ]);
  const unitOf = moneyUnit(currency, word);
  const heads = [
    'Shock',
    `NPV lost, ${unitOf}`,
    'Still delivered',
    'In the worst year',
    'Years until all is delivered again',
    'Years that cost more',
  ];
  return chart(svg, { columns: foreseen ? [...heads, `Less if foreseen, ${unitOf}`] : heads, rows });
}

function draws(data: StressData, context: ExtraContext): string {
  if (!data.draws) return '';
  const { n, states = n, mean, error, errors, p5, p95, lossChance, missedChance = 0 } = data.draws;
  const { currency } = context.facts;
  const loss = lossChance === undefined ? '' : ` The chance of a loss is ${percent(lossChance)}.`;
  const missed = missedChance > 0 ? ` In ${percent(missedChance)} of them a target or a firm demand is missed.` : '';
  const sure = error === undefined ? '' : ` (standard error ${money(error, currency)})`;
  const ends = errors ? ` (± ${money(errors.p5, currency)} and ± ${money(errors.p95, currency)})` : '';
  const shared = states < n ? `, in ${states} states of the network,` : '';
  return paragraph(
    `Over ${significant(n, 4)} draws of the uncertain figures${shared} the NPV is ${money(mean, currency)} on average${sure}; nine in ten lie between ${money(p5, currency)} and ${money(p95, currency)}${ends}.${loss}${missed}`,
  );
}

function groups(data: StressData, npv: number | undefined, context: ExtraContext, named: GroupName): string {
  const given = data.tornado ?? [];
  const base = npv ?? data.draws?.p50;
  if (given.length === 0 || base === undefined) return '';
  const { factor, word } = magnitude(given.flatMap((one) => [one.low, one.high]));
  const { currency, priceYear } = context.facts;
  const rows = given.map((one) => ({
    name: named(one.group),
    low: one.low / factor,
    high: one.high / factor,
    ...(one.quality ? { quality: one.quality } : {}),
  }));
  const widest = [...rows].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))[0]!;
  const unit = `NPV with a group’s figures at their low (light) and high (dark) ends, ${moneyUnit(currency, word, priceYear)}`;
  const svg = tornado(
    { base: base / factor, rows },
    figureOptions(context, 'tornado', `${widest.name} moves the result most`, unit),
  );
  const told = given.some((one) => one.share !== undefined);
  const keys = data.figures !== undefined;
  const cells = rows.map((one, i) => [
    one.name,
    number(significant(one.low)),
    number(significant(one.high)),
    ...(told ? [number(percent(given[i]!.share ?? Number.NaN))] : []),
    ...(keys ? [given[i]!.group, columnsOf(data, given[i]!.group)] : []),
  ]);
  const heads = [
    keys ? 'Figures' : 'Group',
    'At the low end',
    `At the high end (${moneyUnit(currency, word)})`,
    ...(told ? ['Share of variance, alone'] : []),
    ...(keys ? ['Key', 'Column'] : []),
  ];
  return chart(svg, { columns: heads, rows: cells });
}

/** Table and column of a group's figures with what it holds: "demands.quantity (5): wanted a year". */
function columnsOf(data: StressData, group: string): string {
  const own = (data.figures ?? []).filter((one) => one.group === group);
  const kinds = new Map(own.map((one) => [`${one.table}.${one.column}`, one]));
  return [...kinds]
    .map(([kind, { table, column }]) => {
      const many = own.filter((one) => one.table === table && one.column === column).length;
      return `${kind}${many > 1 ? ` (${many})` : ''}: ${columnOf(table, column)?.meaning ?? ''}`;
    })
    .join('; ');
}

const columnOf = (table: string, column: string): Column | undefined =>
  table === 'case' || isTable(table) ? tableOf(table).columns.find((one) => one.name === column) : undefined;

function years(data: StressData, context: ExtraContext): string {
  const given = data.fan ?? [];
  if (given.length < 2) return '';
  const { factor, word } = magnitude(given.map((one) => one.p95));
  const { currency, priceYear } = context.facts;
  const scaled = given.map((one) => ({
    year: one.year,
    p5: one.p5 / factor,
    p25: one.p25 / factor,
    p50: one.p50 / factor,
    p75: one.p75 / factor,
    p95: one.p95 / factor,
    ...(one.plan === undefined ? {} : { plan: one.plan / factor }),
  }));
  const [widest] = [...scaled].sort((a, b) => b.p95 - b.p5 - (a.p95 - a.p5)) as [(typeof scaled)[number]];
  const title = `${widest.year} is least certain: it costs between ${significant(widest.p5)} and ${significant(widest.p95)} in nine of ten draws`;
  const svg = fan(scaled, figureOptions(context, 'fan', title, `${moneyUnit(currency, word, priceYear)} a year`));
  const rows = scaled.map((one) => [
    String(one.year),
    ...[one.p5, one.p25, one.p50, one.p75, one.p95].map((value) => number(significant(value))),
  ]);
  return chart(svg, { columns: ['Year', '5 %', '25 %', '50 %', '75 %', '95 %'], rows });
}

/** What breaks the plan: shocks, draws of the uncertain figures, which of them matter. `npv` is the plan's own. */
export function stressSection(data: StressData, context: ExtraContext, npv?: number): Section | undefined {
  const names = data.figures ? groupNames(context.case, data.figures) : {};
  const named: GroupName = (group) => names[group] ?? group;
  const html =
    shocks(data, npv, context) +
    draws(data, context) +
    years(data, context) +
    groups(data, npv, context, named) +
    shares(data, context, named) +
    foresight(data, context) +
    robust(data, context);
  return html === '' ? undefined : { id: 'stress', title: 'What breaks it', html };
}
