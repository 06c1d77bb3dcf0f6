import { addTo, at, type Case, type Change, getOrInsert, setTo, sumOf } from '../../case/index.ts';
import type { HarmonisationOption, NamedRecognition, TouchedTrade } from '../../standards/index.ts';
import type { PlanDocument } from '../document.ts';
import { type Lookup, lookup } from '../frame/index.ts';
import { gapInput } from './input.ts';

/** Recognitions that reforms of the case add; if two reforms name one, the first in the table counts. */
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

/** Schemes that some market requires, in some year, for goods that are sold or used there. */
export function requiredSchemesOf(c: Case, years: readonly number[]): ReadonlySet<string> {
  const schemes = new Set<string>();
  for (const year of years) {
    const { requirements, goods, wanted } = gapInput(at(c, year), year, undefined);
    for (const { market, hs, scheme } of requirements)
      if (goods.some((row) => row.hs?.startsWith(hs) && wanted?.(market, row.good))) schemes.add(scheme);
  }
  return schemes;
}

export function changesOf(option: HarmonisationOption): Change[] {
  return option.changes.map((change) => ({
    ...setTo(change, change.value, option.id),
    ...(option.from === undefined ? {} : { from: option.from }),
  }));
}

/** Sites (`place/good`) that hold a scheme or a piece of evidence for a good, by the plan or from before. */
export function holdersOf(c: Case, plan: PlanDocument): (key: string) => ReadonlySet<string> {
  const { certificates } = at(c, plan.years[0]!);
  const found = new Map<string, Set<string>>();
  for (const { place, good, scheme, evidence } of [...plan.certificates, ...certificates])
    for (const key of [scheme, ...evidence]) getOrInsert(found, key, () => new Set()).add(`${place}/${good}`);
  return (key) => found.get(key) ?? new Set();
}

/**
 * Pairs of markets between which the plan trades goods with requirements in either market, with the value a year both
 * ways.
 */
export function partnersOf(c: Case, plan: PlanDocument): { a: string; b: string; trade: number }[] {
  const rows = at(c, plan.years[0]!);
  const look = lookup(rows);
  const goods = new Map(rows.goods.map((row) => [row.good, row]));
  const sums = new Map<string, number>();
  for (const { good, from, to, amount } of plan.flows) {
    const [here, there] = [look.destinations(from).at(-1), look.destinations(to).at(-1)];
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

/** A trade of sites (`place/good`) that hold something for a good; of any site if none is named. */
type HeldTrade = TouchedTrade & { readonly holders?: ReadonlySet<string> };

/**
 * Value a year (mean over the plan's periods) of the flows that belong to any of some trades; each flow counts once.
 */
export function tradeTouched(c: Case, plan: PlanDocument): (trades: readonly HeldTrade[]) => number {
  const rows = at(c, plan.years[0]!);
  const look = lookup(rows);
  const goods = new Map(rows.goods.map((row) => [row.good, row]));
  return (trades) =>
    sumOf(
      plan.flows.filter(({ good, from, to }) =>
        trades.some(
          (trade) =>
            (trade.holders?.has(`${from}/${good}`) ?? true) &&
            touches(trade, look, goods.get(good)?.hs ?? '', from, to),
        ),
      ),
      ({ good, amount }) => amount * (goods.get(good)?.value ?? 0),
    ) / plan.years.length;
}

function touches(trade: TouchedTrade, look: Lookup, hs: string, from: string, to: string): boolean {
  const [here, there] = [look.destinations(from), look.destinations(to)];
  return (
    trade.hs.some((prefix) => hs.startsWith(prefix)) &&
    trade.into.some((market) => there.includes(market) && !here.includes(market)) &&
    (trade.from === undefined || trade.from.some((market) => here.includes(market)))
  );
}
