import { type Block, blocksOf, column, figure, fold, note, sentence, tabulate } from '../../blocks/index.ts';
import { nearness, percent } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { figureOptions } from '../../report/index.ts';
import { ENOUGH } from '../../standards/index.ts';
import type { StandardsContext } from './blocks.ts';

/** Share of the distances below which the picture misleads more than it shows. */
const READABLE = 0.6;
/** How many pairs are listed where space is short. */
const PAIRS = 10;

/** How near the markets are by their kinds of measure, and with which it is cheapest to align; that no distance is shown, where the case says too little. */
export function distanceBlocks(context: StandardsContext): Block[] {
  const { distance, said } = context.d;
  if (distance.length > 0) return blocksOf(plane(context), note(words().standards.sameKinds), align(context));
  const { measures, products } = said;
  const least = { leastMeasures: ENOUGH.measures, leastProducts: ENOUGH.products };
  return measures === 0 ? [] : [sentence(words().standards.tooFewMeasures({ measures, products, ...least }))];
}

/** Markets in the plane and the distance of each pair, the nearest first. */
function plane(context: StandardsContext): Block {
  const { d, facts } = context;
  const { countryName } = facts;
  const say = words().standardsPage;
  const pairs = [...d.distance].sort((a, b) => a.value - b.value);
  const pair = (one: { a: string; b: string }) => say.pair({ a: countryName(one.a), b: countryName(one.b) });
  const same = pairs.filter((pair) => pair.value === 0);
  const data = tabulate(
    pairs,
    [
      column.name(say.market, ({ a }) => countryName(a)),
      column.name(say.with, ({ b }) => countryName(b)),
      column.amount(say.distance, ({ value }) => value),
      column.amount(say.distanceAll, ({ all }) => all),
    ],
    { most: PAIRS },
  );
  const points = d.markets.map((market, i) => ({ name: countryName(market), ...d.pictured.points[i]! }));
  if (points.length < 3) return data;
  const few = same.length > 0 && same.length < 4;
  const title = few ? say.samePairs({ pairs: same.map(pair).join('; ') }) : say.nearest({ pair: pair(pairs[0]!) });
  return figure(data, () => nearness(points, figureOptions(context, 'plane', title, say.planeUnit)));
}

/** With which market it is cheapest to align, and each market as that one. */
function align({ d, facts }: StandardsContext): Block[] {
  const [best] = d.centres;
  if (!best) return [];
  const say = words().standardsPage;
  if (best.cost === 0) return [sentence(say.allAlike)];
  const markets = d.centres.filter(({ cost }) => cost === best.cost).map(({ market }) => facts.countryName(market));
  const cheapest = (markets.length > 1 ? say.cheapestOf : say.cheapest)({
    markets: listed(markets),
    changes: best.cost,
  });
  const { explained } = d.pictured;
  const picture = (explained < READABLE ? say.pictureWeak : say.picture)({ share: percent(explained) });
  const every = tabulate(d.centres, [
    column.text(say.alignMarket, ({ market }) => facts.countryName(market)),
    column.count(say.alignMeasures, ({ cost }) => cost),
  ]);
  return [
    sentence(d.markets.length < 3 ? cheapest : sentences(cheapest, picture), cheapest),
    fold(say.everyMarket, [every]),
  ];
}
