import { money, moneyUnit, percent, significant, type WaterfallStep, waterfall } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { barrierOf, type Heading, headings } from '../../plan/index.ts';
import { behind, chart, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { type Context, planSource } from '../context.ts';
import type { LandedCost } from '../input.ts';
import { headingName } from '../words.ts';

/** From the gate to the buyer. */
const first: readonly Heading[] = ['inputs', 'making', 'capital', 'residual', 'readiness'];
const order: readonly Heading[] = [...first, ...headings.filter((one) => one !== 'revenue' && !first.includes(one))];

function chosen(context: Context): LandedCost | undefined {
  const landed = context.explained?.landed ?? [];
  const { demand, facts, year } = context;
  if (demand)
    return landed.find((one) => one.good === demand.good && one.place === demand.place && one.year === demand.year);
  const worth = (one: LandedCost) => one.amount * (facts.good(one.good).value || 1) * (one.year === year ? 1e6 : 1);
  return [...landed].sort((a, b) => worth(b) - worth(a))[0];
}

/** Steps of a delivery in the order of the way. */
function stepsOf(landed: LandedCost): WaterfallStep[] {
  return order
    .map((heading) => ({
      name: headingName(heading),
      barrier: barrierOf(heading),
      value: landed.by[heading] ?? 0,
    }))
    .filter((step) => Math.abs(step.value) > 0);
}

/** What a delivery costs, and how that compares with the same good bought outside. */
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
  const rows = steps.map((step) => [
    step.name,
    number(significant(step.value)),
    number(significant((100 * step.value) / total, 2)),
  ]);
  const table = {
    columns: [say.heading, say.perUnit({ currency: plan.currency, unit }), say.percentOfTotal],
    rows: [...rows, [say.total, number(significant(total)), number('100')]],
  };
  const known = (context.explained?.landed ?? []).some((one) => one.year === landed.year && one.outside !== undefined);
  const abroad = facts.hub.size > 0 ? say.abroadRegion : say.abroadCountry;
  const html = chart(svg, table) + othersHtml(context, landed) + (known ? paragraph(abroad) : '');
  return { id: 'landed-cost', title: say.landedTitle, html };
}

/** Landed cost of every delivery of the same year; folded where there are many. */
function othersHtml(context: Context, landed: LandedCost): string {
  const { facts, plan } = context;
  const others = (context.explained?.landed ?? []).filter((one) => one.year === landed.year);
  if (others.length < 2) return '';
  const say = words().report;
  const rows = others.map((one) => [
    facts.good(one.good).name,
    facts.placeName(one.place),
    number(significant(one.amount)),
    facts.good(one.good).unit,
    number(significant(stepsOf(one).reduce((sum, step) => sum + step.value, 0))),
    number(one.outside === undefined ? '–' : significant(one.outside)),
  ]);
  const list = {
    columns: [say.good, say.place, say.amount, say.unit, say.landedCost({ currency: plan.currency }), say.boughtAbroad],
    rows,
  };
  const title = say.allDeliveries({ year: landed.year });
  return others.length > 8 ? behind(list, title) : `<h3>${title}</h3>${tableHtml(list)}`;
}
