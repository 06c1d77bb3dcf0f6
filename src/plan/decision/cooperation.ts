import { at, atStart, type Case, sumOf } from '../../case/index.ts';
import type { Chain, Cooperation, CooperationCountry, CooperationPair, PlanDocument } from '../../model/index.ts';
import { accountsOf } from '../means.ts';

/** Relative amount of a good below which trade is rounding of the solver. */
const TRACE = 1e-6;

/** A period of the plan with its rows. */
interface Span {
  /** Share of the years of the horizon. */
  readonly share: number;
  countryOf(place: string): string;
  valueOf(good: string): number;
}

type Traded = Pick<PlanDocument, 'years' | 'flows' | 'purchases' | 'measures' | 'nothing'>;
type When = 'before' | 'after';

/**
 * Change in the cooperation of a bloc against the plan that builds nothing; `c` has the reforms of the plan in force. A
 * good counts as traded if it is sent from a place of one member to a place of another, each direction separately.
 * Undefined if the chain without builds is not known, or fewer than two members have a place.
 */
export function cooperationOf(plan: Traded, c: Case): Cooperation | undefined {
  const { years, nothing, measures = [] } = plan;
  if (!nothing?.chain) return undefined;
  const { bloc, hub, start, years: length } = atStart(c).settings;
  const [among, named] =
    bloc.length > 0 ? (['bloc', bloc] as const) : hub.length > 0 ? (['hub', hub] as const) : (['all', []] as const);
  const here = [...new Set(years.flatMap((year) => at(c, year).places.map((row) => row.country)))].sort();
  const members = here.filter((country) => among === 'all' || named.includes(country));
  if (members.length < 2) return undefined;
  const end = start + length;
  const spans = spansOf(c, years, end);
  const pairs = pairsOf(nothing.chain.flows, plan.flows, spans, new Set(members));
  const goods = [...new Set(pairs.map(({ good }) => good))];
  const passes = (good: string, when: When) => pairs.some((pair) => pair.good === good && pair[`amount_${when}`] > 0);
  const only = (when: When, other: When) => goods.filter((good) => passes(good, when) && !passes(good, other));
  const outside = (chain: Pick<Chain, 'purchases'>) => outsideShare(chain.purchases, spans, named);
  return {
    among,
    members,
    trade: { before: sum(pairs, 'value_before'), after: sum(pairs, 'value_after') },
    pairs,
    opened: only('after', 'before'),
    closed: only('before', 'after'),
    unvalued: goods.filter((good) =>
      pairs.every((pair) => pair.good !== good || pair.value_before + pair.value_after === 0),
    ),
    ...(among !== 'all' ? { outside: { before: outside(nothing.chain), after: outside(plan) } } : {}),
    countries: countriesOf(
      members,
      nothing.measures && accountsOf(nothing.measures, years, end),
      accountsOf(measures, years, end),
    ),
  };
}

function spansOf(c: Case, years: readonly number[], end: number): ReadonlyMap<number, Span> {
  const all = end - years[0]!;
  return new Map(
    years.map((year, i) => {
      const rows = at(c, year);
      const countries = new Map(rows.places.map((row) => [row.place, row.country]));
      const values = new Map(rows.goods.map((row) => [row.good, row.value ?? 0]));
      const share = ((years[i + 1] ?? end) - year) / all;
      return [
        year,
        { share, countryOf: (place) => countries.get(place) ?? '', valueOf: (good) => values.get(good) ?? 0 },
      ];
    }),
  );
}

/** Trade between members, by good and pair, the largest first. */
function pairsOf(
  before: Chain['flows'],
  after: Chain['flows'],
  spans: ReadonlyMap<number, Span>,
  members: ReadonlySet<string>,
): CooperationPair[] {
  const pairs = new Map<string, CooperationPair>();
  const add = (flows: Chain['flows'], when: When) => {
    for (const { good, year, amount, ...way } of flows) {
      const span = spans.get(year);
      const [from, to] = [span?.countryOf(way.from) ?? '', span?.countryOf(way.to) ?? ''];
      if (span === undefined || from === to || !members.has(from) || !members.has(to)) continue;
      const key = JSON.stringify([from, to, good]);
      const none = { amount_before: 0, amount_after: 0, value_before: 0, value_after: 0 };
      const pair = pairs.get(key) ?? { from, to, good, ...none };
      pair[`amount_${when}`] += amount * span.share;
      pair[`value_${when}`] += amount * span.share * span.valueOf(good);
      pairs.set(key, pair);
    }
  };
  add(before, 'before');
  add(after, 'after');
  const list = [...pairs.values()];
  const most = new Map<string, number>();
  for (const { good, amount_before, amount_after } of list)
    most.set(good, Math.max(most.get(good) ?? 0, amount_before, amount_after));
  for (const pair of list)
    for (const when of ['before', 'after'] as const)
      if (pair[`amount_${when}`] <= TRACE * most.get(pair.good)!) pair[`amount_${when}`] = pair[`value_${when}`] = 0;
  const worth = ({ value_before, value_after }: CooperationPair) => Math.max(value_before, value_after);
  return list
    .filter(({ amount_before, amount_after }) => amount_before + amount_after > 0)
    .sort((a, b) => worth(b) - worth(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ good, from, to }: CooperationPair): string => JSON.stringify([good, from, to]);

const sum = (pairs: readonly CooperationPair[], column: 'value_before' | 'value_after'): number =>
  sumOf(pairs, (pair) => pair[column]);

/** Share of the value of all purchases over the horizon from outside the bloc; null if nothing of value is bought. */
function outsideShare(
  purchases: Chain['purchases'],
  spans: ReadonlyMap<number, Span>,
  inside: readonly string[],
): number | null {
  let [outside, all] = [0, 0];
  for (const { good, place, year, amount } of purchases) {
    const span = spans.get(year);
    if (span === undefined) continue;
    const value = amount * span.valueOf(good) * span.share;
    all += value;
    if (!inside.includes(span.countryOf(place))) outside += value;
  }
  return all > 0 ? outside / all : null;
}

function countriesOf(
  members: readonly string[],
  before: ReturnType<typeof accountsOf> | undefined,
  after: ReturnType<typeof accountsOf>,
): CooperationCountry[] {
  if (before === undefined) return [];
  return members.flatMap((country) => {
    const [then, now] = [before.get(country) ?? {}, after.get(country) ?? {}];
    const valueAdded = { before: then.value_added ?? 0, after: now.value_added ?? 0 };
    const jobs = { before: then.jobs ?? 0, after: now.jobs ?? 0 };
    const none = [valueAdded, jobs].every((one) => one.before === 0 && one.after === 0);
    return none ? [] : [{ country, valueAdded, jobs }];
  });
}
