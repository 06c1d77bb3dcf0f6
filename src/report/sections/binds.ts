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
  const kinds = [...new Set(all.map((binding) => binding.kind))];
  const top = all.find((binding) => binding.kind !== 'demands') ?? all[0]!;
  const say = words().report;
  const unit = say.bindsUnit({ unit: moneyUnit(context.plan.currency, '', context.facts.priceYear) });
  const list = kinds.map((kind) => ({
    name: groupName(kind),
    bars: all
      .filter((binding) => binding.kind === kind)
      .slice(0, 8)
      .map((binding): Bar => {
        const name = rowsName(context.facts, kind, [binding.key]);
        const { year, value } = binding;
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
    column.text(say.table, (price) => groupName(price.kind)),
    column.text(say.limit, (price) => rowsName(context.facts, price.kind, [price.key])),
    column.year(say.year, (price) => (price.year > 0 ? price.year : '')),
    column.amount(say.perAnyUnit({ currency: context.plan.currency }), (price) => price.value),
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
    .map((binding) => bindingWords(context, binding));
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
  const prices = context.plan.barriers ?? [];
  if (prices.length === 0) return [];
  const { plan, facts } = context;
  const say = words().report;
  const finite = prices.flatMap((price) => [price.pays, price.low, price.high]).filter((x) => Number.isFinite(x));
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
  const sorted = [...prices].sort((a, b) => b.low - a.low || b.high - a.high);
  const there = sorted.filter((price) => price.present);
  const [top] = there;
  const clear = top && top.low > 0 && there.slice(1).every((price) => price.high < top.low);
  const title = clear ? say.dearest({ barrier: nameOf(top.barrier) }) : say.dearestNotKnown;
  const halved = there.filter((price) => price.halved !== undefined);
  const svg = () =>
    bars(
      [
        {
          name: say.gone,
          bars: there.map((price) => bar(price.barrier, price)),
        },
        ...(halved.length > 0
          ? [
              {
                name: say.halved,
                bars: halved.map((price) => bar(price.barrier, price.halved)),
              },
            ]
          : []),
        {
          name: say.paidUnder,
          bars: there.map((price) => bar(price.barrier, undefined, price.pays)),
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
  const barrierPrices = there.filter((price) => isKnown(price) || (price.halved && isKnown(price.halved)));
  const open = there.filter((price) => !barrierPrices.includes(price));
  const gain = (x: Interval | undefined) => (x ? asEstimate(x) : words().number.notKnown);
  const absent = sorted.filter(({ present }) => !present).map(({ barrier }) => nameOf(barrier));
  const { obstacle, paid, gainedIfGone, gainedIfHalved, gainNotKnown, barriersAbsent } = words().plan;
  const data = tabulate(
    [...barrierPrices, ...open],
    [
      column.name(obstacle, (price) => nameOf(price.barrier)),
      column.money(paid, (price) => price.pays),
      column.money(gainedIfGone, gain),
      column.money(gainedIfHalved, (price) => gain(price.halved)),
    ],
    { currency: plan.currency, most: barrierPrices.length },
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
