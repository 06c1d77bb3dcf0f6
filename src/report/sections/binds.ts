import { groupBy } from '../../case/index.ts';
import {
  type Bar,
  bars,
  estimateIn,
  type Interval,
  magnitude,
  money,
  moneyUnit,
  significant,
} from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { chart, number, paragraph, type Section } from '../../view/index.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';
import { rowsName } from '../row-names.ts';
import { barrierName, bindSentence, isBarrier } from '../words.ts';
import { type Binding, bindings } from './bindings.ts';

function groupName(kind: string): string {
  const { limits, limitOther } = words().report;
  return Object.hasOwn(limits, kind) ? limits[kind as keyof typeof limits] : limitOther({ table: kind });
}

/** A shadow price in sentences. */
function bindingWords(context: Context, one: Binding): string {
  const price = money(Math.abs(one.value), context.plan.currency);
  return bindSentence(one, { what: rowsName(context.facts, one.kind, [one.key]), price });
}

/** Prices of each kind that are listed, the largest; tables/prices.csv has all. */
const LISTED = 20;

function pricesChart(context: Context): string {
  const all = bindings(context.plan);
  if (all.length === 0) return paragraph(words().report.noneBinds);
  const kinds = [...new Set(all.map((one) => one.kind))];
  const top = all.find((one) => one.kind !== 'demands') ?? all[0]!;
  const say = words().report;
  const unit = say.bindsUnit({ unit: moneyUnit(context.plan.currency, '', context.facts.priceYear) });
  const list = kinds.map((kind) => ({
    name: groupName(kind),
    bars: all
      .filter((one) => one.kind === kind)
      .slice(0, 8)
      .map((one): Bar => {
        const name = rowsName(context.facts, kind, [one.key]);
        const { year, value } = one;
        return { name: year > 0 ? say.inYear({ name, year }) : name, value: Math.abs(value) };
      }),
  }));
  const title = bindingWords(context, top);
  const svg = () =>
    bars(list, {
      title,
      unit,
      source: say.bindsSource({ source: planSource(context) }),
      id: 'binds',
      width: 832,
    });
  const largest = [...groupBy(context.plan.prices, ({ kind }) => kind).values()].flatMap((own) =>
    [...own].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, LISTED),
  );
  const rows = largest.map((one) => [
    groupName(one.kind),
    rowsName(context.facts, one.kind, [one.key]),
    one.year > 0 ? String(one.year) : '',
    number(significant(one.value)),
  ]);
  return chart(svg, {
    columns: [say.table, say.limit, say.year, say.perAnyUnit({ currency: context.plan.currency })],
    rows,
  });
}

function forcedChart(context: Context): string {
  const forced = [...(context.explained?.forced ?? [])].sort((a, b) => a.loss - b.loss);
  if (forced.length === 0) return '';
  const { facts, plan } = context;
  const { factor, word } = magnitude(forced.map((one) => one.loss));
  const name = (one: (typeof forced)[number]) => plantName(facts, one);
  const { process, place, loss } = forced[0]!;
  const say = words().report;
  const title = words().plan.nextPlant({
    process: facts.processName(process),
    place: facts.placeName(place),
    loss: money(loss, plan.currency),
  });
  const shown = forced.slice(0, 15).map((one): Bar => ({ name: name(one), value: one.loss / factor }));
  const svg = () =>
    bars([{ bars: shown }], {
      title,
      unit: say.forcedUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear) }),
      source: planSource(context),
      id: 'forced',
      width: 832,
    });
  const rows = forced.map((one) => [name(one), number(significant(one.loss / factor))]);
  return chart(svg, {
    columns: [say.candidate, say.forcedColumn({ unit: moneyUnit(plan.currency, word) })],
    rows,
  });
}

function barriersChart(context: Context): string {
  const given = context.plan.barriers ?? [];
  if (given.length === 0) return '';
  const { plan, facts } = context;
  const say = words().report;
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const nameOf = (name: string) => (isBarrier(name) ? barrierName(name) : name);
  const bar = (name: string, between: Interval | undefined, value?: number): Bar => ({
    name: nameOf(name),
    ...(isBarrier(name) ? { barrier: name } : {}),
    ...(value === undefined ? {} : { value: value / factor }),
    ...(between && isKnown(between)
      ? { low: between.low / factor, high: between.high / factor }
      : value === undefined
        ? { text: words().number.notKnown }
        : {}),
  });
  const sorted = [...given].sort((a, b) => b.low - a.low || b.high - a.high);
  const there = sorted.filter((one) => one.present);
  const [top] = there;
  const clear = top && top.low > 0 && there.slice(1).every((one) => one.high < top.low);
  const title = clear ? say.dearest({ barrier: nameOf(top.barrier) }) : say.dearestNotKnown;
  const halved = there.filter((one) => one.halved !== undefined);
  const svg = () =>
    bars(
      [
        {
          name: say.gone,
          bars: there.map((one) => bar(one.barrier, one)),
        },
        ...(halved.length > 0
          ? [
              {
                name: say.halved,
                bars: halved.map((one) => bar(one.barrier, one.halved)),
              },
            ]
          : []),
        {
          name: say.paidUnder,
          bars: there.map((one) => bar(one.barrier, undefined, one.pays)),
        },
      ],
      {
        title,
        unit: say.barriersUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear) }),
        source: planSource(context),
        id: 'barriers',
        oneScale: true,
        width: 832,
      },
    );
  const between = (x: Interval | undefined) =>
    number(x && isKnown(x) ? estimateIn({ ...x, value: null }, factor) : words().number.notKnown);
  const none = number(words().number.none);
  const rows = sorted.map((one) =>
    one.present
      ? [nameOf(one.barrier), number(significant(one.pays / factor)), between(one), between(one.halved)]
      : [nameOf(one.barrier), none, none, none],
  );
  const why = paragraph(say.barriersDiffer);
  return (
    chart(svg, {
      columns: [say.barrier, say.paid, say.ifGone, say.ifHalved],
      rows,
      caption: moneyUnit(plan.currency, word),
    }) + why
  );
}

const isKnown = ({ low, high }: Interval): boolean => Number.isFinite(low) && Number.isFinite(high);

export function bindsSection(context: Context): Section {
  const html = [pricesChart(context), barriersChart(context), forcedChart(context)].join('\n');
  return { id: 'binds-section', title: words().report.bindsTitle, html };
}
