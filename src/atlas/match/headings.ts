import { advantage, type Presence, presenceOf } from '../measures/index.ts';
import { onTrade, type TradeChoice, tradePanel } from '../store/trade.ts';
import { isPrecious } from '../trade/precious.ts';
import type { Basis } from './bundled.ts';

/** Headings: six digits split the goods of one plant, two are too coarse. */
const DIGITS = 4;
/** Economies that export less a year are left out, as the Growth Lab does: a handful of products would decide their rank. USD thousand. */
const LEAST_EXPORTS = 1e6;

const CLEANING =
  'Economies with exports under USD 1 billion are left out, members of the bloc are kept; headings of 4 digits without gold and other precious metals.';

/** Exports of loaded trade by heading: which economy has an advantage in which. */
interface Headings {
  readonly basis: Basis;
  readonly economies: readonly string[];
  readonly codes: readonly string[];
  readonly presence: Presence;
  /** Revealed comparative advantage; undefined where the trade lacks the economy. */
  advantage(economy: string, index: number): number | undefined;
}

/** Headings of four digits of loaded trade: all economies with exports of USD 1 billion, and those in `kept`. */
export async function storeHeadings(
  folder: string,
  headings: readonly string[],
  choice: Omit<TradeChoice, 'digits'>,
): Promise<Headings> {
  return await onTrade(folder, { ...choice, digits: DIGITS }, async (db, chosen) => {
    const whole = await tradePanel(db, chosen, 'exporter');
    const width = whole.products.length;
    const columns = whole.products.flatMap((code, p) => (isPrecious(code) ? [] : [p]));
    const rows = whole.countries.map((_, c) => columns.map((p) => whole.values[c * width + p]!));
    const sum = (c: number) => rows[c]!.reduce((a, b) => a + b, 0);
    const places = [...rows.keys()].filter((c) => headings.includes(whole.countries[c]!) || sum(c) >= LEAST_EXPORTS);
    const economies = places.map((c) => whole.countries[c]!);
    const values = Float64Array.from(places.flatMap((c) => rows[c]!));
    const rca = advantage(values, places.length, columns.length);
    const { from, year } = chosen.table;
    return {
      basis: {
        source: from.file,
        title: from.file,
        vintage: String(year),
        cleaning: CLEANING,
        url: '',
        quality: 'derived',
      },
      economies,
      codes: columns.map((p) => whole.products[p]!),
      presence: presenceOf(rca, places.length, columns.length),
      advantage(economy, at) {
        const c = economies.indexOf(economy);
        return c < 0 ? undefined : rca[c * columns.length + at];
      },
    };
  });
}
