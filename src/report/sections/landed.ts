import { moneyUnit, percent, significant, type WaterfallStep, waterfall } from '../../figures/index.ts';
import type { Heading } from '../../plan/index.ts';
import { type Context, planSource } from '../context.ts';
import { behind, chart, number, type Section, tableHtml } from '../html.ts';
import type { LandedCost } from '../input.ts';
import { headingWords } from '../words.ts';

/** From the gate to the buyer. */
const first: readonly Heading[] = ['inputs', 'making', 'capital', 'residual', 'readiness'];
const order: readonly Heading[] = [
  ...first,
  ...(Object.keys(headingWords) as Heading[]).filter((one) => one !== 'revenue' && !first.includes(one)),
];

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
      name: headingWords[heading].name,
      barrier: headingWords[heading].barrier,
      value: landed.by[heading] ?? 0,
    }))
    .filter((step) => Math.abs(step.value) > 0);
}

/** How a landed cost compares with the same good bought outside. */
function beside(total: number, outside: number | undefined): string {
  if (outside === undefined || outside <= 0) return '';
  const share = total / outside - 1;
  if (Math.abs(share) < 0.0005) return ', as much as bought from outside';
  return `, ${percent(Math.abs(share))} ${share > 0 ? 'more' : 'less'} than bought from outside`;
}

export function landedSection(context: Context): Section | undefined {
  const landed = chosen(context);
  if (!landed) return undefined;
  const { facts, plan } = context;
  const steps = stepsOf(landed);
  const total = steps.reduce((sum, step) => sum + step.value, 0);
  const way = steps.filter((step) => step.barrier !== 'making').reduce((sum, step) => sum + step.value, 0);
  const { name, unit } = facts.good(landed.good);
  const title = `${name} at ${facts.placeName(landed.place)} costs ${plan.currency} ${significant(total)} per ${unit} in ${landed.year}${beside(total, landed.outside)}; ${percent(way / total)} of it is barriers`;
  const against =
    landed.outside === undefined ? {} : { against: { name: 'Bought from outside', value: landed.outside } };
  const svg = waterfall(
    { steps, ...against },
    {
      title,
      unit: `${moneyUnit(plan.currency, '', facts.priceYear)}, per ${unit} delivered`,
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
    columns: ['Heading', `${plan.currency} per ${unit}`, '% of total'],
    rows: [...rows, ['Total', number(significant(total)), number('100')]],
  };
  const html = chart(svg, table) + othersHtml(context, landed);
  return { id: 'landed-cost', title: 'What a delivery costs', html };
}

/** Landed cost of every delivery of the same year; folded where there are many. */
function othersHtml(context: Context, landed: LandedCost): string {
  const { facts, plan } = context;
  const others = (context.explained?.landed ?? []).filter((one) => one.year === landed.year);
  if (others.length < 2) return '';
  const rows = others.map((one) => [
    facts.good(one.good).name,
    facts.placeName(one.place),
    number(significant(one.amount)),
    facts.good(one.good).unit,
    number(significant(stepsOf(one).reduce((sum, step) => sum + step.value, 0))),
    number(one.outside === undefined ? '–' : significant(one.outside)),
  ]);
  const list = {
    columns: ['Good', 'Place', 'Amount', 'Unit', `Landed cost, ${plan.currency} per unit`, 'From outside'],
    rows,
  };
  const title = `All deliveries of ${landed.year}`;
  return others.length > 8 ? behind(list, title) : `<h3>${title}</h3>${tableHtml(list)}`;
}
