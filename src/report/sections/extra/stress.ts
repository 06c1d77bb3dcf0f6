import { columnMeaning, isTable, tableOf } from '../../../case/index.ts';
import {
  type Bar,
  bars,
  fan,
  magnitude,
  money,
  moneyUnit,
  percent,
  range,
  significant,
  tornado,
} from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import { chart, number, paragraph, type Section } from '../../../view/index.ts';
import { groupNames } from '../../figure-names.ts';
import { drawsWords } from '../../stress-words.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StressData } from './data.ts';
import { foresight, type GroupName, robust, shares } from './stress-doubt.ts';

/** As much as is told as all. */
const ALL = 0.9995;

function shocks(data: StressData, npv: number | undefined, context: ExtraContext): string {
  if (data.shocks.length === 0) return '';
  const base = npv ?? Math.max(...data.shocks.map((one) => one.npv));
  const say = words().stress;
  const sorted = [...data.shocks].sort((a, b) => a.npv - b.npv);
  const { factor, word } = magnitude(sorted.map((one) => base - one.npv));
  const { currency, priceYear } = context.facts;
  const name = (one: StressData['shocks'][number]) => one.name || one.shock;
  const short = sorted.some((one) => one.delivered < ALL);
  const bar = (one: StressData['shocks'][number]): Bar => ({
    name: name(one),
    value: (base - one.npv) / factor,
    ...(short
      ? { text: say.lostDelivers({ lost: significant((base - one.npv) / factor), delivered: percent(one.delivered) }) }
      : {}),
  });
  const worst = sorted[0]!;
  const hit = { name: name(worst), cost: money(base - worst.npv, currency) };
  const title =
    worst.delivered < ALL
      ? say.shocksShort({ ...hit, delivered: percent(worst.delivered) })
      : base <= worst.npv
        ? say.shocksNoCost
        : say.shocksAll(hit);
  const unit = say.shocksUnit({ unit: moneyUnit(currency, word, priceYear) });
  const svg = () => bars([{ bars: sorted.map(bar) }], figureOptions(context, 'shocks', title, unit));
  const foreseen = sorted.some((one) => one.less !== undefined);
  const years = (x: number | null | undefined) => (x === undefined ? '–' : x === null ? say.toTheEnd : significant(x));
  const less = (one: StressData['shocks'][number]) =>
    one.less === undefined
      ? '–'
      : range(significant(one.less / factor), significant((one.lessMost ?? one.less) / factor));
  const rows = sorted.map((one) => [
    name(one),
    number(significant((base - one.npv) / factor)),
    number(percent(one.delivered)),
    number(one.worstYear === undefined ? '–' : percent(one.worstYear)),
    number(years(one.recovery)),
    number(years(one.dearer)),
    ...(foreseen ? [number(less(one))] : []),
  ]);
  const unitOf = moneyUnit(currency, word);
  const heads = [
    say.shock,
    say.npvLost({ unit: unitOf }),
    say.stillDelivered,
    say.inWorstYear,
    say.yearsUntil,
    say.yearsDearer,
  ];
  return chart(svg, { columns: foreseen ? [...heads, say.lessForeseen({ unit: unitOf })] : heads, rows });
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
  const say = words().stress;
  const unit = say.tornadoUnit({ unit: moneyUnit(currency, word, priceYear) });
  const svg = () =>
    tornado(
      { base: base / factor, rows },
      figureOptions(context, 'tornado', say.tornadoTitle({ group: widest.name }), unit),
    );
  const told = given.some((one) => one.share !== undefined);
  const keys = data.figures !== undefined;
  const cells = rows.map((one, i) => [
    one.name,
    number(significant(one.low)),
    number(significant(one.high)),
    ...(told ? [number(percent(given[i]!.share ?? Number.NaN))] : []),
    ...(keys ? [meaningsOf(data, given[i]!.group)] : []),
  ]);
  const heads = [
    keys ? say.figures : say.group,
    say.atLow,
    say.atHigh({ unit: moneyUnit(currency, word) }),
    ...(told ? [say.shareAlone] : []),
    ...(keys ? [say.whatItIs] : []),
  ];
  return chart(svg, { columns: heads, rows: cells });
}

/** What the figures of a group are, by the meaning of their columns: "wanted a year (5)". */
function meaningsOf(data: StressData, group: string): string {
  const own = (data.figures ?? []).filter((one) => one.group === group);
  const kinds = new Map(own.map((one) => [`${one.table}.${one.column}`, one]));
  return [...kinds]
    .map(([, { table, column }]) => {
      const many = own.filter((one) => one.table === table && one.column === column).length;
      return `${meaningIn(table, column)}${many > 1 ? ` (${many})` : ''}`;
    })
    .join('; ');
}

function meaningIn(table: string, column: string): string {
  if (table !== 'case' && !isTable(table)) return '';
  const found = tableOf(table).columns.find((one) => one.name === column);
  return found ? columnMeaning(table, found) : '';
}

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
  const say = words();
  const [low, high] = [significant(widest.p5), significant(widest.p95)];
  // Where only revenues vary, no year's cost is uncertain.
  if (low === high) return '';
  const title = say.stress.yearsTitle({ year: widest.year, low, high });
  const unit = say.report.perYear({ unit: moneyUnit(currency, word, priceYear) });
  const svg = () => fan(scaled, figureOptions(context, 'fan', title, unit));
  const rows = scaled.map((one) => [
    String(one.year),
    ...[one.p5, one.p25, one.p50, one.p75, one.p95].map((value) => number(significant(value))),
  ]);
  return chart(svg, {
    columns: [say.report.year, ...[0.05, 0.25, 0.5, 0.75, 0.95].map((share) => percent(share))],
    rows,
  });
}

/** What breaks the plan: shocks, draws of the uncertain figures, which of them matter. `npv` is the plan's own. */
export function stressSection(data: StressData, context: ExtraContext, npv?: number): Section | undefined {
  const names = data.figures ? groupNames(context.case, data.figures) : {};
  const named: GroupName = (group) =>
    group === data.rest ? words().stress.otherGroups : Object.hasOwn(names, group) ? names[group]! : group;
  const html =
    shocks(data, npv, context) +
    (data.draws ? paragraph(drawsWords(data.draws, context.facts.currency)) : '') +
    years(data, context) +
    groups(data, npv, context, named) +
    shares(data, context, named) +
    foresight(data, context) +
    robust(data, context);
  return html === '' ? undefined : { id: 'stress', title: words().stress.title, html };
}
