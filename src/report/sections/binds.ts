import { type Bar, bars, magnitude, money, moneyUnit, significant } from '../../figures/index.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';
import { chart, number, paragraph, type Section } from '../html.ts';
import { rowsName } from '../row-names.ts';
import { barrierNames } from '../words.ts';
import { type Binding, bindings } from './bindings.ts';

const groups: Record<string, string> = {
  demands: 'One unit more of demand costs',
  supplies: 'One unit more of supply is worth',
  candidates: 'One unit more of capacity is worth',
  targets: 'One unit less of the target is worth',
  facilities: 'One more unit of money of the facility is worth',
  places: 'One more tonne through the place is worth',
  legs: 'One more tonne on the leg is worth',
  borders: 'One more tonne over the border is worth',
  transfers: 'One more tonne transferred is worth',
  restrictions: 'One unit more of the quota is worth',
  assets: 'One unit more made with the know-how or patent is worth',
  case: 'One more unit of the setting is worth',
};

function groupName(kind: string): string {
  return groups[kind] ?? `One unit more of ${kind} is worth`;
}

/** A shadow price in words, for lists and for the terminal. */
function bindingWords(context: Context, binding: Binding): string {
  const value = money(Math.abs(binding.value), context.plan.currency);
  const what = rowsName(context.facts, binding.kind, [binding.key]);
  const verb = groupName(binding.kind).replace(/^One/, 'one');
  return `${what}: ${verb} ${value} (${binding.year})`;
}

function pricesChart(context: Context): string {
  const all = bindings(context.plan);
  if (all.length === 0) return paragraph('No limit binds: no shadow price differs from zero.');
  const kinds = [...new Set(all.map((one) => one.kind))];
  const top = all.find((one) => one.kind !== 'demands') ?? all[0]!;
  const unit = `${moneyUnit(context.plan.currency, '', context.facts.priceYear)} per unit of the limit, in the year where it is worth most; each group has its own scale`;
  const list = kinds.map((kind) => ({
    name: groupName(kind),
    bars: all
      .filter((one) => one.kind === kind)
      .slice(0, 8)
      .map(
        (one): Bar => ({
          name: `${rowsName(context.facts, kind, [one.key])}, ${one.year}`,
          value: Math.abs(one.value),
        }),
      ),
  }));
  const title = `What binds: ${bindingWords(context, top)}`;
  const svg = bars(list, {
    title,
    unit,
    source: `dual values of the plan with its builds fixed; ${planSource(context)}`,
    id: 'binds',
    width: 832,
  });
  const rows = context.plan.prices.map((one) => [
    one.kind,
    rowsName(context.facts, one.kind, [one.key]),
    String(one.year),
    number(significant(one.value)),
  ]);
  return chart(svg, { columns: ['Table', 'Limit', 'Year', `${context.plan.currency} per unit`], rows });
}

function forcedChart(context: Context): string {
  const forced = [...(context.explained?.forced ?? [])].sort((a, b) => a.loss - b.loss);
  if (forced.length === 0) return '';
  const { facts, plan } = context;
  const { factor, word } = magnitude(forced.map((one) => one.loss));
  const name = (one: (typeof forced)[number]) => plantName(facts, one);
  const title = `The nearest to being built is ${name(forced[0]!)}: forcing it loses ${money(forced[0]!.loss, plan.currency)}`;
  const shown = forced.slice(0, 15).map((one): Bar => ({ name: name(one), value: one.loss / factor }));
  const svg = bars([{ bars: shown }], {
    title,
    unit: `NPV lost when the candidate is forced, ${moneyUnit(plan.currency, word, facts.priceYear)}`,
    source: planSource(context),
    id: 'forced',
    width: 832,
  });
  const rows = forced.map((one) => [name(one), number(significant(one.loss / factor))]);
  return chart(svg, { columns: ['Candidate', `NPV lost, ${moneyUnit(plan.currency, word)}`], rows });
}

function barriersChart(context: Context): string {
  const given = context.explained?.barriers ?? [];
  if (given.length === 0) return '';
  const { plan, facts } = context;
  const { factor, word } = magnitude(given.flatMap((one) => [one.pays, one.gainsHigh]));
  const known = (name: string): name is keyof typeof barrierNames => name in barrierNames;
  const bar = (name: string, value: number, low?: number, high?: number): Bar => ({
    name: known(name) ? barrierNames[name] : name,
    value: value / factor,
    ...(known(name) ? { barrier: name } : {}),
    ...(low === undefined || high === undefined ? {} : { low: low / factor, high: high / factor }),
  });
  const sorted = [...given].sort((a, b) => b.gainsHigh - a.gainsHigh);
  const title = `${known(sorted[0]!.barrier) ? barrierNames[sorted[0]!.barrier] : sorted[0]!.barrier} is the dearest obstacle`;
  const svg = bars(
    [
      {
        name: 'Gained if the barrier were gone and the chain planned anew',
        bars: sorted.map((one) => bar(one.barrier, (one.gainsLow + one.gainsHigh) / 2, one.gainsLow, one.gainsHigh)),
      },
      { name: 'Paid under the barrier’s headings in this plan', bars: sorted.map((one) => bar(one.barrier, one.pays)) },
    ],
    {
      title,
      unit: `${moneyUnit(plan.currency, word, facts.priceYear)}, present value`,
      source: planSource(context),
      id: 'barriers',
      oneScale: true,
      width: 832,
    },
  );
  const rows = sorted.map((one) => [
    known(one.barrier) ? barrierNames[one.barrier] : one.barrier,
    number(significant(one.pays / factor)),
    number(significant(one.gainsLow / factor)),
    number(significant(one.gainsHigh / factor)),
  ]);
  const why = paragraph(
    'The two differ: what is paid now would partly be paid otherwise, and a plan that is free of the barrier builds and sends differently.',
  );
  return (
    chart(svg, {
      columns: ['Barrier', 'Paid', 'Gained, at least', `Gained, at most (${moneyUnit(plan.currency, word)})`],
      rows,
    }) + why
  );
}

export function bindsSection(context: Context): Section {
  const html = [pricesChart(context), barriersChart(context), forcedChart(context)].join('\n');
  return { id: 'binds-section', title: 'What binds, and what it is worth', html };
}
