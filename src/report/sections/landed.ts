import {
  type Block,
  blocksOf,
  column,
  figure,
  fold,
  heading,
  note,
  type Section,
  tabulate,
} from '../../blocks/index.ts';
import { money, moneyUnit, percent, type WaterfallStep, waterfall } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { LandedCost } from '../../model/index.ts';
import { headingName, planSource } from '../../model/index.ts';
import { barrierOf, type Heading, headings } from '../../plan/index.ts';
import type { Context } from '../input.ts';

/** Steps between the gate and the buyer. */
const first: readonly Heading[] = ['inputs', 'making', 'capital', 'residual', 'readiness'];
const order: readonly Heading[] = [
  ...first,
  ...headings.filter((heading) => heading !== 'revenue' && !first.includes(heading)),
];

/** The delivery whose landed cost is shown: the largest by value, of the year of the map where it has one. */
function chosen({ explained, facts, year }: Context): LandedCost | undefined {
  const landed = explained?.landed ?? [];
  const worth = (cost: LandedCost) => cost.amount * (facts.good(cost.good).value || 1) * (cost.year === year ? 1e6 : 1);
  return [...landed].sort((a, b) => worth(b) - worth(a))[0];
}

/** Steps of a delivery in their order. */
function stepsOf(landed: LandedCost): WaterfallStep[] {
  return order
    .map((heading) => ({
      name: headingName(heading),
      barrier: barrierOf(heading),
      value: landed.by[heading] ?? 0,
    }))
    .filter((step) => Math.abs(step.value) > 0);
}

/** The cost of a delivery, compared with the same good bought outside. */
function titleOf(context: Context, landed: LandedCost, total: number, way: number): string {
  const { facts, plan } = context;
  const say = words().report;
  const { name, per: unit } = facts.good(landed.good);
  const about = {
    good: name,
    place: facts.placeName(landed.place),
    cost: money(total, plan.currency),
    unit,
    year: landed.year,
    share: percent(way / total),
  };
  const { outside } = landed;
  if (outside === undefined || outside <= 0) return say.landed(about);
  const more = total / outside - 1;
  if (Math.abs(more) < 0.0005) return say.landedSame(about);
  const by = percent(Math.abs(more));
  return more > 0 ? say.landedMore({ ...about, more: by }) : say.landedLess({ ...about, less: by });
}

export function landedSection(context: Context): Section | undefined {
  const landed = chosen(context);
  if (!landed) return undefined;
  const { facts, plan } = context;
  const steps = stepsOf(landed);
  const total = steps.reduce((sum, step) => sum + step.value, 0);
  const way = steps.filter((step) => step.barrier !== 'making').reduce((sum, step) => sum + step.value, 0);
  const { per: unit } = facts.good(landed.good);
  const say = words().report;
  const title = titleOf(context, landed, total, way);
  const against = landed.outside === undefined ? {} : { against: { name: say.boughtAbroad, value: landed.outside } };
  const svg = () =>
    waterfall(
      { steps, ...against },
      {
        title,
        unit: say.perUnitDelivered({ money: moneyUnit(plan.currency, '', facts.priceYear), unit }),
        source: planSource(context),
        id: 'landed',
      },
    );
  const data = tabulate(
    [...steps, { name: say.total, value: total }],
    [
      column.name(say.heading, ({ name }) => name),
      column.amount(say.perUnit({ currency: plan.currency, unit }), ({ value }) => value),
      column.share(say.shareOfTotal, ({ value }) => value / total),
    ],
  );
  const outside = (context.explained?.landed ?? []).some(
    (cost) => cost.year === landed.year && cost.outside !== undefined,
  );
  const abroad = facts.hub.size > 0 ? say.abroadRegion : say.abroadCountry;
  const blocks = blocksOf(figure(data, svg), others(context, landed), outside ? note(abroad) : undefined);
  return { id: 'landed-cost', title: say.landedTitle, blocks };
}

/** The most deliveries whose table is always visible; a longer one unfolds. */
const FEW = 8;

/** Landed cost of every delivery of the same year. */
function others(context: Context, { year }: LandedCost): Block[] {
  const { facts, plan } = context;
  const list = (context.explained?.landed ?? []).filter((cost) => cost.year === year);
  if (list.length < 2) return [];
  const say = words().report;
  const { name, amount, label } = column;
  const data = tabulate(list, [
    name(say.good, (cost) => facts.good(cost.good).name),
    name(say.place, (cost) => facts.placeName(cost.place)),
    amount(say.amount, (cost) => cost.amount),
    label(say.unit, (cost) => facts.good(cost.good).unit),
    amount(say.landedCost({ currency: plan.currency }), (cost) =>
      stepsOf(cost).reduce((sum, step) => sum + step.value, 0),
    ),
    amount(say.boughtAbroad, (cost) => cost.outside ?? null),
  ]);
  const title = say.allDeliveries({ year });
  return list.length > FEW ? [fold(title, [data])] : [heading(title), data];
}
