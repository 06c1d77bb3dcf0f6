import { type Bar, bars, type Interval, magnitude, money, moneyUnit, significant } from '../../figures/index.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';
import { chart, number, paragraph, type Section } from '../html.ts';
import { rangeIn } from '../reforms-words.ts';
import { rowsName } from '../row-names.ts';
import { barrierNames, nextPlant } from '../words.ts';
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
  const { process, place, loss } = forced[0]!;
  const title = nextPlant(facts.processName(process), facts.placeName(place), money(loss, plan.currency));
  const shown = forced.slice(0, 15).map((one): Bar => ({ name: name(one), value: one.loss / factor }));
  const svg = bars([{ bars: shown }], {
    title,
    unit: `most NPV lost when the candidate is built, other builds held, ${moneyUnit(plan.currency, word, facts.priceYear)}`,
    source: planSource(context),
    id: 'forced',
    width: 832,
  });
  const rows = forced.map((one) => [name(one), number(significant(one.loss / factor))]);
  return chart(svg, {
    columns: ['Candidate', `Most NPV lost, other builds held, ${moneyUnit(plan.currency, word)}`],
    rows,
  });
}

function barriersChart(context: Context): string {
  const given = context.plan.barriers ?? [];
  if (given.length === 0) return '';
  const { plan, facts } = context;
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const isBarrier = (name: string): name is keyof typeof barrierNames => name in barrierNames;
  const nameOf = (name: string) => (isBarrier(name) ? barrierNames[name] : name);
  const bar = (name: string, between: Interval | undefined, value?: number): Bar => ({
    name: nameOf(name),
    ...(isBarrier(name) ? { barrier: name } : {}),
    ...(value === undefined ? {} : { value: value / factor }),
    ...(between && isKnown(between)
      ? { low: between.low / factor, high: between.high / factor }
      : value === undefined
        ? { text: 'not known' }
        : {}),
  });
  const sorted = [...given].sort((a, b) => b.low - a.low || b.high - a.high);
  const there = sorted.filter((one) => one.present);
  const [top] = there;
  const clear = top && top.low > 0 && there.slice(1).every((one) => one.high < top.low);
  const title = clear ? `${nameOf(top.barrier)} is the dearest obstacle` : 'Which obstacle is dearest is not known yet';
  const halved = there.filter((one) => one.halved !== undefined);
  const svg = bars(
    [
      {
        name: 'Gained if the barrier were gone and the chain planned anew',
        bars: there.map((one) => bar(one.barrier, one)),
      },
      ...(halved.length > 0
        ? [
            {
              name: 'Gained if its costs, hours and rates were halved',
              bars: halved.map((one) => bar(one.barrier, one.halved)),
            },
          ]
        : []),
      {
        name: 'Paid under the barrier’s headings in this plan',
        bars: there.map((one) => bar(one.barrier, undefined, one.pays)),
      },
    ],
    {
      title,
      unit: `${moneyUnit(plan.currency, word, facts.priceYear)}, present value; whiskers: proven bounds`,
      source: planSource(context),
      id: 'barriers',
      oneScale: true,
      width: 832,
    },
  );
  const between = (x: Interval | undefined) =>
    number(x && isKnown(x) ? rangeIn({ ...x, value: null }, factor) : 'not known');
  const rows = sorted.map((one) =>
    one.present
      ? [nameOf(one.barrier), number(significant(one.pays / factor)), between(one), between(one.halved)]
      : [nameOf(one.barrier), number('none'), number('none'), number('none')],
  );
  const why = paragraph(
    'The two differ: what is paid now would partly be paid otherwise, and a plan that is free of the barrier builds and sends differently.',
  );
  return (
    chart(svg, { columns: ['Barrier', 'Paid', 'Gone', 'Halved'], rows, caption: moneyUnit(plan.currency, word) }) + why
  );
}

const isKnown = ({ low, high }: Interval): boolean => Number.isFinite(low) && Number.isFinite(high);

export function bindsSection(context: Context): Section {
  const html = [pricesChart(context), barriersChart(context), forcedChart(context)].join('\n');
  return { id: 'binds-section', title: 'What binds, and what it is worth', html };
}
