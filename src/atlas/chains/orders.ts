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
  rows: readonly Plant[],
  value: (plant: Plant, member: string) => number,
): OrderTest {
  const found = rows.map((row): Ranked => {
    const rank = rankOf(row.host, MEMBERS, (member) => value(row, member));
    return { plant: row.plant, host: row.host, rank, of: MEMBERS.length };
  });
  return { by, basis, found, score: found.length > 1 ? scoreOf(found) : null };
}

/** Rankings by bundled data, tested on all plants of the last ten years, which are newer than its trade. */
export function bundledOrders(): OrderTest[] {
  const rca = table('sitc2', 'rca');
  const size = economyFacts().filter((economyFact) => economyFact.measure === 'gdp_current_usd');
  const newest =
    size
      .map((row) => row.year)
      .sort()
      .at(-1) ?? '';
  const sizeOf = (member: string) =>
    Number(size.find((row) => row.economy === member && row.year === newest)?.value ?? 0);
  const sizes = { title: 'Gross domestic product, nominal', vintage: newest, quality: 'industry' } as const;
  return [
    test('advantage', basisOf('sitc-1998-2000'), plants(), (row, member) => rca.get(member)?.get(row.sitc2) ?? 0),
    test('size', sizes, plants(), (_, member) => sizeOf(member)),
  ];
}

/** Rankings by loaded trade, tested on the plants newer than its year. */
export async function storedOrders(folder: string, choice: Omit<TradeChoice, 'digits'> = {}): Promise<OrderTest[]> {
  const trade = await storedTrade(folder, choice);
  const near = await storeNearness(folder, choice);
  const rows = plants().filter((plant) => plant.since! > trade.year);
  const exports = (row: Plant, member: string) => {
    const position = positionOf(trade, member, row.hs);
    return position ? net(position) : 0;
  };
  return [
    test('exports', trade.basis, rows, exports),
    test('near', trade.basis, rows, (row, member) => near(member, row.hs) ?? 0),
  ];
}
