import { getOrInsert, keyOf, putInto, sumOf } from '../../case/index.ts';
import { type Candidate, existingIn, type Frame, type Supply, span } from '../frame/index.ts';

const INF = Number.POSITIVE_INFINITY;

export function supply(frame: Frame): void {
  const { program, costTerms, limits, variables, lookup } = frame;
  const uses = localUses(frame);
  const stockOf = stocksOf(frame);
  const stocks = new Map<string, number>();
  for (const { supply: s, period, col } of variables.purchases) {
    const { period: when } = frame.periods[period]!;
    costTerms.book(col, {
      heading: s.row.heading === 'readiness' ? 'readiness' : 'inputs',
      amount: s.row.price,
      ...span(when.years),
      place: s.place,
      country: lookup.countryOf(s.place),
      good: s.good,
    });
    if (s.quantity < INF) {
      const row = program.row(() => `supply ${s.good} ${s.place} ${s.step} ${when.year}`, -INF, s.quantity);
      program.add(row, col, 1);
      limits.name(row, -1, 'supplies', keyOf('supplies', s.row), when.year, s.quantity);
      uses(s, period, col);
    }
    const stock = stockOf(s);
    if (stock === INF) continue;
    const key = keyOf('supplies', { ...s.row, year: undefined });
    const row = getOrInsert(stocks, key, () => {
      const made = program.row(() => `stock ${key}`, -INF, stock);
      limits.name(made, -1, 'supplies', key, 0, stock);
      return made;
    });
    program.add(row, col, when.years.length);
  }
}

/**
 * Goods that cannot be moved are bought only for plants at the place: a relaxation would hire all the welders of a town
 * for a third of a plant. This holds only if purchases that nobody uses are worth nothing.
 *
 *     bought of a step <= sum of min(step, use of the existing) + sum of min(step, use of one build) x builds
 */
function localUses(frame: Frame): (s: Supply, period: number, col: number) => void {
  const { program, variables, lookup } = frame;
  if (frame.limits.relaxed) return () => {};
  const users = new Map<string, Candidate[]>();
  for (const k of frame.candidates) {
    for (const [good, q] of k.recipe) {
      if (q >= 0) continue;
      const key = `${k.place}\u0000${good}`;
      putInto(users, key, k);
    }
  }
  const wanted = frame.periods.map(({ demands }) => new Set(demands.map((d) => `${d.place}\u0000${d.good}`)));
  return (s, period, col) => {
    const good = lookup.good.get(s.good)!;
    const id = `${s.place}\u0000${s.good}`;
    const free = typeof good.surplus === 'number' && good.surplus < 0;
    if (good.cargo !== 'none' || free || s.row.price < 0 || frame.rewards[period]!.buys || wanted[period]!.has(id))
      return;
    const { year } = frame.periods[period]!.period;
    const sites = users.get(id) ?? [];
    const use = (k: Candidate, capacity: number) =>
      Math.min(s.quantity, -k.recipe.find(([g]) => g === s.good)![1] * k.processRow.availability * capacity);
    const standing = sumOf(sites, (k) => use(k, existingIn(k, year)));
    if (standing >= s.quantity) return;
    const row = program.row(() => `use ${s.good} ${s.place} ${s.step} ${year}`, -INF, standing);
    program.add(row, col, 1);
    for (const k of sites)
      for (const { count, build } of variables.serving(k, period))
        program.add(row, count, -use(k, build.tier.capacity));
  };
}

/** The stock of a supply step, which any of its rows may state. */
function stocksOf(frame: Frame): (s: Pick<Supply, 'good' | 'place' | 'step'>) => number {
  const limited = frame.rows.supplies.filter(({ stock }) => stock < INF);
  return ({ good, place, step }) =>
    limited.reduce(
      (least, row) =>
        row.good === good && row.place === place && row.step === step ? Math.min(least, row.stock) : least,
      INF,
    );
}

export function demand(frame: Frame): void {
  const { program, costTerms, limits, variables, lookup } = frame;
  for (const { demand: d, period, amount, short } of variables.deliveries) {
    const { period: when } = frame.periods[period]!;
    const row = program.row(() => `demand ${d.good} ${d.place} ${d.step} ${when.year}`, d.quantity, d.quantity);
    program.add(row, amount, 1);
    const base = { ...span(when.years), place: d.place, country: lookup.countryOf(d.place), good: d.good };
    costTerms.book(amount, { ...base, heading: 'revenue', amount: d.row.price });
    if (short !== undefined) {
      program.add(row, short, 1);
      costTerms.book(short, { ...base, heading: 'shortfall', amount: d.row.shortfall_cost });
      limits.watch(row, 'demands', keyOf('demands', d.row), when.year, d.quantity);
    } else {
      limits.name(row, 1, 'demands', keyOf('demands', d.row), when.year, d.quantity);
    }
  }
}

export function leftovers(frame: Frame): void {
  const goods = frame.lookup.good;
  for (const { good, place, period, col } of frame.variables.surplus) {
    const cost = goods.get(good)?.surplus;
    if (typeof cost !== 'number') continue;
    const { years } = frame.periods[period]!.period;
    frame.costTerms.book(col, {
      heading: 'making',
      amount: cost,
      ...span(years),
      place,
      country: frame.lookup.countryOf(place),
      good,
    });
  }
}

/** min <= builds of the members (candidates or legs) over the horizon <= max. */
export function choices(frame: Frame): void {
  const { program, limits } = frame;
  for (const [choice, { min, max, members }] of choiceLimits(frame)) {
    const row = program.row(`choice ${choice}`, min > 0 ? min : -INF, max);
    for (const b of frame.variables.builds) if (members.has(b.candidate.key)) program.add(row, b.count, 1);
    for (const b of frame.legs.all) if (members.has(b.leg)) program.add(row, b.col, 1);
    if (max < INF) limits.name(row, -1, 'choices', choice, 0, max);
    if (min > 0) limits.name(row, 1, 'choices', choice, 0, min);
  }
}

function choiceLimits(frame: Frame) {
  const found = new Map<string, { min: number; max: number; members: Set<string> }>();
  for (const row of frame.rows.choices) {
    const one = getOrInsert(found, row.choice, () => ({ min: 0, max: INF, members: new Set<string>() }));
    one.min = Math.max(one.min, row.min);
    one.max = Math.min(one.max, row.max);
    one.members.add(row.member);
  }
  return found;
}
