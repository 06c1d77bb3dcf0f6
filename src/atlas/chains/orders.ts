import { economyFacts, MEMBERS, plants } from '../data/bundled.ts';
import { type Basis, basisOf, table } from '../match/bundled.ts';
import type { TradeChoice } from '../store/trade.ts';
import { storedTrade } from '../trade/stored.ts';
import { net, positionOf } from '../trade/table.ts';
import { storeNearness } from './nearness.ts';
import { type Ranked, rankOf, type Score, scoreOf } from './score.ts';

/** A ranking of the members for the goods of plants, and how well it predicts their hosts. */
export interface OrderTest {
  /** Advantage in the class, size of the economy, net exports of the heading, or nearness in the product space. */
  readonly by: 'advantage' | 'size' | 'exports' | 'near';
  readonly basis: Pick<Basis, 'title' | 'vintage' | 'quality'>;
  readonly found: readonly Ranked[];
  /** Null for fewer than two plants newer than the data. */
  readonly score: Score | null;
}

type Plant = ReturnType<typeof plants>[number];

function test(
  by: OrderTest['by'],
  basis: OrderTest['basis'],
  held: readonly Plant[],
  value: (plant: Plant, member: string) => number,
): OrderTest {
  const found = held.map((one): Ranked => {
    const rank = rankOf(one.host, MEMBERS, (member) => value(one, member));
    return { plant: one.plant, host: one.host, rank, of: MEMBERS.length };
  });
  return { by, basis, found, score: found.length > 1 ? scoreOf(found) : null };
}

/** Rankings by bundled data, tested on all plants of the last ten years, which are newer than its trade. */
export function bundledOrders(): OrderTest[] {
  const rca = table('sitc2', 'rca');
  const size = economyFacts().filter((one) => one.measure === 'gdp_current_usd');
  const newest =
    size
      .map((one) => one.year)
      .sort()
      .at(-1) ?? '';
  const sizeOf = (member: string) =>
    Number(size.find((one) => one.economy === member && one.year === newest)?.value ?? 0);
  const sizes = { title: 'Gross domestic product, nominal', vintage: newest, quality: 'industry' } as const;
  return [
    test('advantage', basisOf('sitc-1998-2000'), plants(), (one, member) => rca.get(member)?.get(one.sitc2) ?? 0),
    test('size', sizes, plants(), (_, member) => sizeOf(member)),
  ];
}

/** Rankings by loaded trade, tested on the plants newer than its year. */
export async function storedOrders(folder: string, choice: Omit<TradeChoice, 'digits'> = {}): Promise<OrderTest[]> {
  const trade = await storedTrade(folder, choice);
  const near = await storeNearness(folder, choice);
  const held = plants().filter((one) => one.since! > trade.year);
  const exports = (one: Plant, member: string) => {
    const position = positionOf(trade, member, one.hs);
    return position ? net(position) : 0;
  };
  return [
    test('exports', trade.basis, held, exports),
    test('near', trade.basis, held, (one, member) => near(member, one.hs) ?? 0),
  ];
}
