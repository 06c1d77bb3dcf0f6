import { join } from 'node:path';
import { advantage, presenceOf } from '../measures/index.ts';
import { openDatabase, quoted } from '../store/database.ts';
import { chooseTrade, type TradeChoice, tradePanel } from '../store/trade.ts';
import type { ChainEvidence } from './evidence.ts';

/** Headings: six digits split goods of one plant, two say too little. */
const DIGITS = 4;
/** Economies that export less a year are left out, as the Growth Lab does: they would rank by a handful of products. USD thousand. */
const LEAST_EXPORTS = 1e6;

const CLEANING =
  'Economies with exports under USD 1 billion are left out, members of the bloc are kept; headings of 4 digits.';

/** Evidence of loaded trade: headings of four digits, all economies with exports of USD 1 billion, imports from outside the bloc. */
export async function storeEvidence(
  folder: string,
  bloc: readonly string[],
  choice: TradeChoice,
): Promise<ChainEvidence> {
  const chosen = chooseTrade(folder, { ...choice, digits: DIGITS });
  const db = await openDatabase(join(folder, 'spill'));
  try {
    const whole = await tradePanel(db, chosen, 'exporter');
    const P = whole.products.length;
    const sum = (c: number) => whole.values.subarray(c * P, (c + 1) * P).reduce((a, b) => a + b, 0);
    const kept = [...whole.countries.keys()].filter(
      (c) => bloc.includes(whole.countries[c]!) || sum(c) >= LEAST_EXPORTS,
    );
    const economies = kept.map((c) => whole.countries[c]!);
    const values = new Float64Array(kept.length * P);
    for (const [i, c] of kept.entries()) values.set(whole.values.subarray(c * P, (c + 1) * P), i * P);
    const rca = advantage(values, kept.length, P);
    const members = bloc.map(quoted).join(', ');
    const outside = new Map<string, number>();
    await db.each(
      `select importer, product, sum(value) / 1000 from ${chosen.source} where importer in (${members}) and exporter not in (${members}) group by all`,
      ([importer, product, value]) => outside.set(`${importer}/${product}`, value as number),
    );
    const index = new Map(whole.products.map((code, p) => [code, p]));
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
      codes: whole.products,
      presence: presenceOf(rca, kept.length, P),
      classOf(hs) {
        const code = hs.slice(0, DIGITS);
        const at = index.get(code);
        return at === undefined ? undefined : { index: at, code, name: code };
      },
      advantage(economy, at) {
        const c = economies.indexOf(economy);
        return c < 0 ? undefined : rca[c * P + at];
      },
      fromOutside: (economy, hs) =>
        whole.countries.includes(economy) ? (outside.get(`${economy}/${hs.slice(0, DIGITS)}`) ?? 0) : undefined,
    };
  } finally {
    db.close();
  }
}
