import { type WeighedTrade, weighedTrade } from '../../atlas/index.ts';
import { at, type Case, massOf, power, type Rows } from '../../case/index.ts';
import { RequestError } from '../errors.ts';

/** Use, imports and domestic production of a demanded good in a country, tonnes in the year of the trade data. */
export interface MadeAtHome {
  readonly country: string;
  readonly good: string;
  /** Code under which its trade was looked up. */
  readonly hs: string;
  /** Demand of the case, brought back to that year by its growth. */
  readonly need: number;
  readonly imports: number;
  readonly exports: number;
  /** Need less imports, plus exports; at least 0. Null where no trade of that code is loaded. */
  readonly home: number | null;
  /** Share of the traded value without a known weight. */
  readonly unweighed: number;
  /** Why no row is proposed; absent where some are. */
  readonly left?: 'no-trade' | 'no-maker' | 'more-imported';
}

/** A row for the table `candidates`: an existing plant at a place, with its activity a year. */
interface ProposedRow {
  readonly place: string;
  readonly process: string;
  readonly existing: number;
  readonly country: string;
  readonly good: string;
}

/** Existing making by country as trade and demand give it. */
export interface ExistingDocument {
  readonly case: string;
  readonly year: number;
  readonly scheme: string;
  readonly file: string;
  readonly countries: readonly MadeAtHome[];
  readonly rows: readonly ProposedRow[];
}

/** Loaded trade, and what of the case is looked at. */
interface ExistingOptions {
  /** Folder of loaded trade. */
  readonly store: string;
  /** Year of the trade data; by default the newest. */
  readonly year?: number | undefined;
  /** Digits of the code for looking up trade, at most those of the good; 6 by default. */
  readonly digits?: number;
  /** Goods; by default all that are demanded and have a code. */
  readonly goods?: readonly string[];
}

/**
 * What is made at home already of the goods that a case demands: the demand of each country less its imports and plus its exports of
 * that code, in tonnes of the trade's year, spread over the places of the case that can make it as what stands there is now, else as
 * their demand. Goods that share a code share its trade by their need.
 *
 * @throws {RequestError} where a good is not one of the case
 * @throws {StoreError} where the folder holds no trade of that year
 */
export async function existing(
  c: Case,
  { store, year, digits = 6, goods }: ExistingOptions,
): Promise<ExistingDocument> {
  const rows = at(c, Number(c.settings.start));
  const wanted = demanded(rows, goods, digits);
  const countries = [...new Set(wanted.flatMap((good) => countriesOf(rows, good.good)))];
  const trade = await weighedTrade(store, countries, { digits, year });
  const back = (growth: number) => power(1 + growth, rows.settings.start - trade.year);
  const needs = countries.flatMap((country) => wanted.map((good) => ({ country, ...good, need: 0 })));
  for (const need of needs)
    for (const row of rows.demands)
      if (row.good === need.good && countryOf(rows, row.place) === need.country && counts(rows, row))
        need.need += (row.quantity * need.mass) / back(row.growth ?? 0);
  const made = needs.filter(({ need }) => need > 0).map((need) => madeAtHome(rows, need, needs, trade));
  const proposed = made.flatMap((one) => (one.left === undefined ? rowsOf(rows, one) : []));
  const { scheme, file } = trade;
  return { case: c.name, year: trade.year, scheme, file, countries: made, rows: proposed };
}

type Good = { readonly good: string; readonly hs: string; readonly mass: number };
type Need = Good & { readonly country: string; need: number };

function demanded(rows: Rows, goods: readonly string[] | undefined, digits: number): Good[] {
  const known = new Map(rows.goods.map((row) => [row.good, row]));
  for (const good of goods ?? [])
    if (!known.has(good)) throw new RequestError('--goods', [good], 'good', [...known.keys()]);
  const keys = goods ?? [...new Set(rows.demands.map((row) => row.good))];
  return keys.flatMap((good) => {
    const row = known.get(good)!;
    const { hs = '' } = row;
    const mass = massOf(row);
    return hs === '' || mass === 0 ? [] : [{ good, hs: hs.slice(0, digits), mass }];
  });
}

const countryOf = (rows: Rows, place: string) => rows.places.find((row) => row.place === place)?.country ?? '';

const countriesOf = (rows: Rows, good: string): string[] =>
  rows.demands.flatMap((row) => (row.good === good ? [countryOf(rows, row.place)] : []));

/** The row that counts in the first year: that of the year, else the one without a year. */
const counts = (rows: Rows, row: Rows['demands'][number]): boolean => {
  const { start } = rows.settings;
  if (row.year !== undefined) return row.year === start;
  return !rows.demands.some(
    (other) => other.year === start && other.good === row.good && other.place === row.place && other.step === row.step,
  );
};

function madeAtHome(rows: Rows, one: Need, needs: readonly Need[], trade: WeighedTrade): MadeAtHome {
  const { country, good, hs, need } = one;
  const sharing = needs.filter((other) => other.country === country && other.hs === hs);
  const share = need / sharing.reduce((sum, other) => sum + other.need, 0);
  const traded = trade.rows.filter((row) => row.economy === country && row.product.startsWith(hs));
  const sum = (side: 'imports' | 'exports') => share * traded.reduce((all, row) => all + row[side], 0);
  const [imports, exports] = [sum('imports'), sum('exports')];
  const home = need - imports + exports;
  const unweighed = Math.max(0, ...traded.map((row) => row.unweighed));
  const found = { country, good, hs, need, imports, exports, home: Math.max(0, home), unweighed };
  if (traded.length === 0) return { ...found, home: null, left: 'no-trade' };
  if (home <= 0) return { ...found, left: 'more-imported' };
  return makersOf(rows, found).length === 0 ? { ...found, left: 'no-maker' } : found;
}

const madeBy = (rows: Rows, process: string, good: string): number =>
  rows.recipes.find((row) => row.process === process && row.good === good)?.quantity ?? 0;

const makersOf = (rows: Rows, { country, good }: Pick<MadeAtHome, 'country' | 'good'>) =>
  rows.candidates.filter((row) => countryOf(rows, row.place) === country && madeBy(rows, row.process, good) > 0);

function rowsOf(rows: Rows, one: MadeAtHome): ProposedRow[] {
  const { home } = one;
  if (home === null) return [];
  const makers = makersOf(rows, one);
  const standing = makers.map((row) => row.existing ?? 0);
  const needAt = (place: string) =>
    rows.demands.reduce((sum, row) => (row.good === one.good && row.place === place ? sum + row.quantity : sum), 0);
  const weights = [standing, makers.map((row) => needAt(row.place)), makers.map(() => 1)].find((list) =>
    list.some((x) => x > 0),
  )!;
  const all = weights.reduce((sum, x) => sum + x, 0);
  const tonne = massOf(rows.goods.find((row) => row.good === one.good));
  return makers.flatMap((row, i) => {
    const process = rows.processes.find((x) => x.process === row.process)!;
    const activity = (home * weights[i]!) / all / tonne / madeBy(rows, row.process, one.good) / process.availability;
    const { place } = row;
    return activity > 0
      ? [{ place, process: row.process, existing: Math.round(activity), country: one.country, good: one.good }]
      : [];
  });
}
