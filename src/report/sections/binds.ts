import {
  type Block,
  blocksOf,
  column,
  figure,
  list,
  note,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import { groupBy } from '../../case/index.ts';
import { type Bar, bars, type Interval, magnitude, money, moneyUnit, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import {
  asEstimate,
  barrierName,
  isBarrier,
  isKnown,
  planFigure,
  planSource,
  plantName,
  rowsName,
} from '../../model/index.ts';
import type { Context } from '../input.ts';
import { type Binding, bindings } from './bindings.ts';

function groupName(kind: string): string {
  const { limits, limitOther } = words().report;
  return Object.hasOwn(limits, kind) ? limits[kind as keyof typeof limits] : limitOther({ table: kind });
}

/** That a limit is reached and what one more unit of it is worth, in sentences; the year is 0 where it holds for all years together. */
function bindingWords({ plan, facts }: Context, { kind, key, value, year }: Binding): string {
  const { binds, bindsOther, priceIn } = words().plan;
  const what = rowsName(facts, kind, [key]);
  const each = money(Math.abs(value), plan.currency);
  const price = year > 0 ? priceIn({ price: each, year }) : each;
  return Object.hasOwn(binds, kind)
    ? binds[kind as keyof typeof binds]({ what, price })
    : bindsOther({ what, price, table: kind });
}

/** Prices of each kind that are listed, the largest; tables/prices.csv has all. */
const LISTED = 20;

function pricesBlock(context: Context): Block {
  const all = bindings(context.plan);
  if (all.length === 0) return sentence(words().report.noneBinds);
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
      ...planFigure(context, 'binds', title, unit),
      source: say.bindsSource({ source: planSource(context) }),
    });
  const largest = [...groupBy(context.plan.prices, ({ kind }) => kind).values()].flatMap((own) =>
    [...own].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, LISTED),
  );
  const data = tabulate(largest, [
    column.text(say.table, (one) => groupName(one.kind)),
    column.text(say.limit, (one) => rowsName(context.facts, one.kind, [one.key])),
    column.year(say.year, (one) => (one.year > 0 ? one.year : '')),
    column.amount(say.perAnyUnit({ currency: context.plan.currency }), (one) => one.value),
  ]);
  return figure(data, svg);
}

/** Limits that are named where there is little room, and where it is full of other things. */
const [BINDS, FEWER] = [3, 2];

/** What binds besides demand, a sentence each, where there is little room. */
export function limitLines(context: Context): Block | undefined {
  const { plan, explained } = context;
  if (plan.npv === null) return undefined;
  const say = words().plan;
  const unpriced = explained?.omitted?.some(({ part }) => part === 'prices');
  const lines = bindings(plan)
    .filter(({ kind }) => kind !== 'demands')
    .slice(0, BINDS)
    .map((one) => bindingWords(context, one));
  if (lines.length === 0) return sentence(unpriced ? say.bindsNotKnown : say.nothingBinds);
  return { ...list(lines), rank: 2, instead: list(lines.slice(0, FEWER)) };
}

function forcedBlock(context: Context): Block | undefined {
  const forced = [...(context.explained?.forced ?? [])].sort((a, b) => a.loss - b.loss);
  if (forced.length === 0) return undefined;
  const { facts, plan } = context;
  const { factor, word } = magnitude(forced.map((one) => one.loss));
  type Forced = (typeof forced)[number];
  const name = (one: Forced) => plantName(facts, one);
  const { process, place, loss } = forced[0]!;
  const say = words().report;
  const title = words().plan.nextPlant({
    process: facts.processName(process),
    place: facts.placeName(place),
    loss: money(loss, plan.currency),
  });
  const shown = forced.slice(0, 15).map((one): Bar => ({ name: name(one), value: one.loss / factor }));
  const svg = () =>
    bars(
      [{ bars: shown }],
      planFigure(context, 'forced', title, say.forcedUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear) })),
    );
  const columns = [column.text(say.candidate, name), column.money(say.forcedColumn, (one: Forced) => one.loss)];
  const data = tabulate(forced, columns, { currency: plan.currency });
  return figure(data, svg);
}

/** What is paid for each barrier, and what is gained without it; those of which that is known matter most. */
export function barrierBlocks(context: Context): Block[] {
  const given = context.plan.barriers ?? [];
  if (given.length === 0) return [];
  const { plan, facts } = context;
  const say = words().report;
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const nameOf = (name: string) => (isBarrier(name) ? barrierName(name) : name);
  const bar = (name: string, between: Interval | undefined, value?: number): Bar => ({
    name: nameOf(name),
    ...(isBarrier(name) ? { barrier: name } : {}),
    ...(value === undefined ? {} : { value: value / factor }),
    ...(between && Number.isFinite(between.low) && Number.isFinite(between.high)
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
        ...planFigure(
          context,
          'barriers',
          title,
          say.barriersUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear) }),
        ),
        oneScale: true,
      },
    );
  const known = there.filter((one) => isKnown(one) || (one.halved && isKnown(one.halved)));
  const open = there.filter((one) => !known.includes(one));
  const gain = (x: Interval | undefined) => (x ? asEstimate(x) : words().number.notKnown);
  const absent = sorted.filter(({ present }) => !present).map(({ barrier }) => nameOf(barrier));
  const { obstacle, paid, gainedIfGone, gainedIfHalved, gainNotKnown, barriersAbsent } = words().plan;
  const data = tabulate(
    [...known, ...open],
    [
      column.name(obstacle, (one) => nameOf(one.barrier)),
      column.money(paid, (one) => one.pays),
      column.money(gainedIfGone, gain),
      column.money(gainedIfHalved, (one) => gain(one.halved)),
    ],
    { currency: plan.currency, most: known.length },
  );
  const others = open.map(({ barrier, pays }) => ({ name: nameOf(barrier), pays: significant(pays / factor) }));
  return blocksOf(
    figure(data, svg),
    absent.length > 0 ? { ...note(barriersAbsent({ names: absent })), rank: 0 } : undefined,
    others.length > 0 ? sentence(gainNotKnown({ unit: moneyUnit(plan.currency, word), others })) : undefined,
  );
}

export function bindsSection(context: Context): Section {
  const barriers = barrierBlocks(context);
  const blocks = blocksOf(
    pricesBlock(context),
    barriers,
    barriers.length > 0 ? note(words().report.barriersDiffer) : undefined,
    forcedBlock(context),
  );
  return { id: 'binds-section', title: words().report.bindsTitle, blocks };
}
