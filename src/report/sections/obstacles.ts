import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  note,
  type Section,
  type Table,
  tabulate,
} from '../../blocks/index.ts';
import { addTo, getOrInsert } from '../../case/index.ts';
import { type Barrier, fixed, type MapPlace, magnitude, map, money, moneyUnit } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import type { Facts } from '../../model/index.ts';
import { asEstimate, barrierName, discount, isKnown, planFigure, rowsName } from '../../model/index.ts';
import { barrierOf, type ObstaclePrice } from '../../plan/index.ts';
import type { Context } from '../input.ts';
import { worldCountries } from '../world.ts';

/** What is paid at a place, by barrier; present value. */
type Paid = Map<string, Map<Barrier, number>>;

/** Obstacles that are paid at a place; border fees are told by the crossing. */
const atPlaces: ReadonlySet<Barrier> = new Set(['trade', 'standards', 'rights', 'finance']);
/** Share of the largest sum from which on a place stands on the map; smaller ones would widen it to where nothing is to be seen. */
const SHOWN = 0.01;
/** The largest obstacles that the table lists. */
const LISTED = 20;

function paidAt(context: Context): Paid {
  const { plan, facts, explained } = context;
  const paid: Paid = new Map();
  const add = (place: string, barrier: Barrier, amount: number) => {
    const own = getOrInsert(paid, place, () => new Map());
    addTo(own, barrier, amount);
  };
  for (const line of plan.costs) {
    const barrier = barrierOf(line.heading);
    if (line.place !== undefined && atPlaces.has(barrier))
      add(line.place, barrier, line.amount * discount(context, line.year));
  }
  const end = facts.start + facts.rows.settings.years;
  const weights = new Map(
    plan.years.map((year, i) => {
      const last = plan.years[i + 1] ?? end;
      return [year, Array.from({ length: last - year }, (_, k) => discount(context, year + k)).reduce((a, b) => a + b)];
    }),
  );
  const keyOf = (one: { good: string; from: string; to: string; year: number }, legs: readonly string[]) =>
    JSON.stringify([one.good, one.from, one.to, one.year, legs]);
  const lanes = new Map(
    (explained?.lanes ?? []).map((lane) => [
      keyOf(
        lane,
        lane.steps.flatMap(({ leg }) => (leg === undefined ? [] : [leg])),
      ),
      lane,
    ]),
  );
  for (const flow of plan.flows) {
    const tonnes = facts.tonnes(flow.good, flow.amount) * (weights.get(flow.year) ?? 0);
    for (const step of lanes.get(keyOf(flow, flow.legs))?.steps ?? [])
      if (step.what === 'border' && step.cost > 0) add(step.place, 'logistics', step.cost * tonnes);
  }
  return paid;
}

/** What a row of an obstacle is called: rows of one obstacle together. */
function obstacleName(facts: Facts, { kind, key }: ObstaclePrice): string {
  const table = { border: 'borders', duty: 'tariffs', certificate: 'schemes', loan: 'facilities' } as const;
  return listed(key.split(' + ').map((row) => rowsName(facts, table[kind], [row])));
}

/** The dearest obstacles that are told where there is little room. */
const DEAREST = 3;

/** What is gained where each of the dearest obstacles alone is gone; undecided gains keep their interval. */
export function goneTable({ plan, facts }: Pick<Context, 'plan' | 'facts'>): Table | undefined {
  const { obstacles = [], currency } = plan;
  if (obstacles.length === 0) return undefined;
  const say = words().sections;
  const { name, text, money, label } = column;
  const { obstacle, paid, gainedIfGone } = words().plan;
  return tabulate(
    obstacles,
    [
      name(obstacle, (price) => obstacleName(facts, price)),
      label(say.obstacleKind, (price) => say.obstacleKinds[price.kind]),
      text(say.obstaclePlace, (price) => facts.placeName(price.place), { detail: true }),
      money(paid, (price) => price.pays),
      money(gainedIfGone, asEstimate),
    ],
    { currency, most: DEAREST, narrow: true },
  );
}

/** The same with what must be known to read it. */
function goneBlocks(context: Context): Block[] {
  const gone = goneTable(context);
  if (!gone) return [];
  const { obstacles = [] } = context.plan;
  const say = words().sections;
  const open = obstacles.filter((obstacle) => !isKnown(obstacle)).length;
  const unsolved = open > 0 ? say.obstaclesNotSolved({ count: open, all: obstacles.length }) : undefined;
  return [heading(say.obstaclesGone), gone, note(sentences(unsolved, say.obstaclesGoneNote))];
}

/** Borders, duties, certificates, rights and loans on the map, sized by what the plan pays there. */
export function obstaclesSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const positive = (own: ReadonlyMap<Barrier, number>) => [...own].filter(([, amount]) => amount > 0);
  const all = [...paidAt(context)].map(([place, own]) => ({
    place,
    parts: positive(own),
    sum: positive(own).reduce((sum, [, amount]) => sum + amount, 0),
  }));
  const sorted = all.filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum || (a.place < b.place ? -1 : 1));
  const [top] = sorted;
  if (!top) return undefined;
  const say = words().sections;
  const { factor, word } = magnitude(sorted.map(({ sum }) => sum));
  const unit = moneyUnit(plan.currency, word, facts.priceYear);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(top.sum / factor)));
  const small = sorted.filter(({ sum }) => sum < SHOWN * top.sum);
  const places = sorted.slice(0, sorted.length - small.length).flatMap(({ place, parts, sum }): MapPlace[] => {
    const at = facts.point(place);
    if (!at) return [];
    const name = `${facts.placeName(place)} ${fixed(sum / factor, decimals)}`;
    const stages = parts.map(([series, size]) => ({ series, size }));
    return [{ id: place, name, at, kind: 'site', stages, built: true, weight: sum }];
  });
  if (places.length === 0) return undefined;
  const used = new Set(sorted.flatMap(({ parts }) => parts.map(([barrier]) => barrier)));
  const series = [...used].map((barrier) => ({ series: barrier, name: barrierName(barrier), barrier }));
  const largest = [...top.parts].sort((a, b) => b[1] - a[1])[0]![0];
  const title = say.obstaclesHead({
    place: facts.placeName(top.place),
    amount: money(top.sum, plan.currency),
    barrier: barrierName(largest).toLocaleLowerCase(),
  });
  const amount = (x: number) => money(x, plan.currency);
  const left = {
    count: small.length,
    least: amount(SHOWN * top.sum),
    sum: amount(small.reduce((all, { sum }) => all + sum, 0)),
  };
  const svg = () =>
    map(
      { world: worldCountries(), series, places, flows: [] },
      {
        ...planFigure(context, 'obstacles', title, `${unit}; ${say.obstaclesUnit}`),
        notes: small.length > 0 ? [say.obstaclesSmall(left)] : [],
      },
    );
  const rows = sorted
    .flatMap(({ place, parts }) => parts.map(([barrier, amount]) => ({ place, barrier, amount })))
    .sort((a, b) => b.amount - a.amount)
    .slice(0, LISTED);
  const { place, presentValueIn } = words().report;
  const data = tabulate(rows, [
    column.text(say.obstacle, ({ barrier }) => barrierName(barrier)),
    column.text(place, (one) => facts.placeName(one.place)),
    column.amount(presentValueIn({ unit }), ({ amount }) => amount / factor),
  ]);
  const blocks = blocksOf(figure(data, svg), note(say.obstaclesNote), goneBlocks(context));
  return { id: 'obstacles-section', title: say.obstaclesTitle, blocks };
}
