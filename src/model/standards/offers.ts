import { addTo, at, type Case, type Change, getOrInsert } from '../../case/index.ts';
import type { HarmonisationOption, NamedRecognition, TouchedTrade } from '../../standards/index.ts';
import type { PlanDocument } from '../document.ts';
import { gapInput, type Markets, marketsOf } from './input.ts';

/** Recognitions that reforms of the case add, each by itself; where two name one, the first in the table. */
export function namedIn(c: Case): NamedRecognition[] {
  const found = new Map<string, NamedRecognition>();
  for (const { reform, year } of c.tables.reforms) {
    const own = c.tables.changes.filter((row) => row.reform === reform && row.table === 'recognitions');
    for (const key of new Set(own.map((row) => String(row.key)))) {
      const [wanted = '', held = ''] = key.split('/');
      const changes = own
        .filter((row) => row.key === key && (row.op ?? 'set') === 'set')
        .map(({ column, value }) => ({
          table: 'recognitions',
          key,
          column: String(column),
          value: String(value ?? ''),
        }));
      if (found.has(key) || !changes.some(({ column }) => column === '+')) continue;
      const from = year === undefined ? {} : { from: Number(year) };
      found.set(key, { reform: String(reform), wanted, held, changes, ...from });
    }
  }
  return [...found.values()];
}

/** Schemes that some market asks, in some year, of goods that are sold or used there. */
export function askedOf(c: Case, years: readonly number[]): ReadonlySet<string> {
  const schemes = new Set<string>();
  for (const year of years) {
    const { requirements, goods, wanted } = gapInput(at(c, year), year, undefined);
    for (const { market, hs, scheme } of requirements)
      if (goods.some((row) => row.hs?.startsWith(hs) && wanted?.(market, row.good))) schemes.add(scheme);
  }
  return schemes;
}

export function changesOf(option: HarmonisationOption): Change[] {
  return option.changes.map(({ table, key, column, value }) => ({
    table: table as Change['table'],
    key,
    column,
    value: String(value),
    op: 'set',
    by: option.id,
    ...(option.from === undefined ? {} : { from: option.from }),
  }));
}

/** Sites that hold a scheme or a piece of evidence for a good, `place/good`: by the plan, or from before. */
export function holdersOf(c: Case, plan: PlanDocument): (key: string) => ReadonlySet<string> {
  const { certificates } = at(c, plan.years[0]!);
  const found = new Map<string, Set<string>>();
  for (const { place, good, scheme, evidence } of [...plan.certificates, ...certificates])
    for (const key of [scheme, ...evidence]) getOrInsert(found, key, () => new Set()).add(`${place}/${good}`);
  return (key) => found.get(key) ?? new Set();
}

/** Pairs of markets between which the plan trades goods of which either asks something, with the value a year both ways. */
export function partnersOf(c: Case, plan: PlanDocument): { a: string; b: string; trade: number }[] {
  const rows = at(c, plan.years[0]!);
  const markets = marketsOf(rows);
  const goods = new Map(rows.goods.map((row) => [row.good, row]));
  const sums = new Map<string, number>();
  for (const { good, from, to, amount } of plan.flows) {
    const [here, there] = [[...markets.of(from)].at(-1), [...markets.of(to)].at(-1)];
    const { hs = '', value = 0 } = goods.get(good) ?? {};
    const required = rows.requirements.some(
      (row) => row.scheme !== '' && hs.startsWith(row.hs) && (row.market === here || row.market === there),
    );
    if (here === undefined || there === undefined || here === there || !required) continue;
    const key = JSON.stringify([here, there].sort());
    addTo(sums, key, (amount * value) / plan.years.length);
  }
  return [...sums]
    .map(([key, trade]) => ({ a: JSON.parse(key)[0] as string, b: JSON.parse(key)[1] as string, trade }))
    .sort((x, y) => y.trade - x.trade || (x.a < y.a ? -1 : 1));
}

/** A trade of sites that hold something for a good (`place/good`); of any site where nobody is named. */
type HeldTrade = TouchedTrade & { readonly holders?: ReadonlySet<string> };

/** Value a year (mean over the plan's periods) of the flows that any of some trades touches; each flow counts once. */
export function tradeTouched(c: Case, plan: PlanDocument): (trades: readonly HeldTrade[]) => number {
  const rows = at(c, plan.years[0]!);
  const markets = marketsOf(rows);
  const goods = new Map(rows.goods.map((row) => [row.good, row]));
  return (trades) =>
    plan.flows
      .filter(({ good, from, to }) =>
        trades.some(
          (trade) =>
            (trade.holders?.has(`${from}/${good}`) ?? true) &&
            touches(trade, markets, goods.get(good)?.hs ?? '', from, to),
        ),
      )
      .reduce((sum, { good, amount }) => sum + amount * (goods.get(good)?.value ?? 0), 0) / plan.years.length;
}

function touches(trade: TouchedTrade, markets: Markets, hs: string, from: string, to: string): boolean {
  const [here, there] = [markets.of(from), markets.of(to)];
  return (
    trade.hs.some((prefix) => hs.startsWith(prefix)) &&
    trade.into.some((market) => there.has(market) && !here.has(market)) &&
    (trade.from === undefined || trade.from.some((market) => here.has(market)))
  );
}
