import { MEMBERS } from '../data/bundled.ts';
import { storeHeadings } from '../match/headings.ts';
import { proximity } from '../measures/index.ts';
import type { TradeChoice } from '../store/trade.ts';

/** Share of the product space around a heading in which an economy has an advantage, 0 to 1; undefined where the trade lacks either. */
export type Nearness = (economy: string, heading: string) => number | undefined;

/** Density of headings of loaded trade (Hidalgo et al. 2007), the heading itself left out. */
export async function storeNearness(folder: string, choice: Omit<TradeChoice, 'digits'> = {}): Promise<Nearness> {
  const { codes, economies, presence, advantage } = await storeHeadings(folder, MEMBERS, choice);
  const phi = proximity(presence);
  const n = codes.length;
  return (economy, heading) => {
    const q = codes.indexOf(heading);
    if (q < 0 || !economies.includes(economy)) return undefined;
    let [own, all] = [0, 0];
    for (let p = 0; p < n; p++) {
      if (p === q) continue;
      all += phi[q * n + p]!;
      if ((advantage(economy, p) ?? 0) >= 1) own += phi[q * n + p]!;
    }
    return all > 0 ? own / all : undefined;
  };
}
