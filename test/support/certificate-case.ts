import fc from 'fast-check';
import type { Case, RawRow } from '../../src/case/index.ts';
import { makeCase } from './make-case.ts';

/** A small graph of certificates: one site sells one good into up to three markets, each with a scheme or two. */
export interface Graph {
  readonly markets: readonly { readonly price: number; readonly quantity: number }[];
  readonly schemes: readonly {
    readonly market: number;
    readonly fee: number;
    readonly audit: number;
    readonly yearly: number;
  }[];
  /** Cost of each piece of evidence. */
  readonly evidence: readonly number[];
  /** Pairs of scheme and evidence. */
  readonly needs: readonly (readonly [number, number])[];
  /** Items are schemes first, then evidence. */
  readonly recognitions: readonly { readonly wanted: number; readonly held: number; readonly saves: number }[];
}

const whole = (min: number, max: number) => fc.integer({ min, max });

export const graph: fc.Arbitrary<Graph> = fc
  .record({ markets: whole(1, 3), schemes: whole(1, 3), evidence: whole(1, 3) })
  .chain((n) =>
    fc.record({
      markets: fc.array(fc.record({ price: whole(105, 160), quantity: whole(1, 20) }), {
        minLength: n.markets,
        maxLength: n.markets,
      }),
      schemes: fc.array(
        fc.record({ market: whole(0, n.markets - 1), fee: whole(0, 200), audit: whole(0, 100), yearly: whole(0, 30) }),
        { minLength: n.schemes, maxLength: n.schemes },
      ),
      evidence: fc.array(whole(10, 400), { minLength: n.evidence, maxLength: n.evidence }),
      needs: fc.uniqueArray(fc.tuple(whole(0, n.schemes - 1), whole(0, n.evidence - 1)), {
        maxLength: 6,
        selector: String,
      }),
      recognitions: fc
        .uniqueArray(
          fc.record({
            wanted: whole(0, n.schemes + n.evidence - 1),
            held: whole(0, n.schemes + n.evidence - 1),
            saves: fc.constantFrom(0.2, 0.5, 0.9, 1),
          }),
          { maxLength: 6, selector: (r) => `${r.wanted}/${r.held}` },
        )
        .map((list) => list.filter((r) => r.wanted !== r.held)),
    }),
  );

/** Key of an item of a graph. */
export const itemKey = (g: Graph, i: number): string => (i < g.schemes.length ? `s${i}` : `e${i - g.schemes.length}`);

const countries = ['KZ', 'UZ', 'KG'];

/** The case of a graph: making costs 100 a tonne, carriage nothing; money is in thousands, quantities in tonnes. */
export function caseOf(g: Graph, settings: RawRow = {}, more: { weeks?: number; renewal?: number } = {}): Case {
  return makeCase(
    { start: 2026, years: 1, discountRate: 0.1, holdingRate: 0, ...settings },
    {
      countries: [{ country: 'CN' }, ...countries.map((country) => ({ country }))],
      places: [
        { place: 'site', country: 'CN' },
        ...g.markets.map((_, i) => ({ place: `m${i}`, country: countries[i]! })),
      ],
      goods: [{ good: 'pump', hs: '8413', value: 100 }],
      processes: [{ process: 'make', variable_cost: 100 }],
      recipes: [{ process: 'make', good: 'pump', quantity: 1 }],
      candidates: [{ place: 'site', process: 'make', existing: 1000, build: false }],
      demands: g.markets.map((m, i) => ({ good: 'pump', place: `m${i}`, ...m })),
      legs: g.markets.map((_, i) => ({
        leg: `l${i}`,
        from: 'site',
        to: `m${i}`,
        mode: 'road',
        km: 1,
        hours: 0,
        cost: 0,
      })),
      borders: g.markets.map((_, i) => ({ from_country: 'CN', to_country: countries[i]! })),
      tariffs: countries.map((destination) => ({ destination, hs: '', rate: 0 })),
      schemes: g.schemes.map(({ market, ...s }, i) => ({ scheme: `s${i}`, market: countries[market]!, ...s, ...more })),
      requirements: g.schemes.map(({ market }, i) => ({ market: countries[market]!, hs: '84', scheme: `s${i}` })),
      evidence: g.evidence.map((cost, i) => ({ evidence: `e${i}`, cost })),
      needs: g.needs.map(([s, e]) => ({ scheme: `s${s}`, evidence: `e${e}` })),
      recognitions: g.recognitions.map((r) => ({
        wanted: itemKey(g, r.wanted),
        held: itemKey(g, r.held),
        saves: r.saves,
      })),
    },
  );
}

/**
 * The best NPV of a graph in one year by trying everything. Each item is absent, paid in full, or cheaper through the
 * recognition of another that is paid in full. Evidence is present only with a certificate.
 */
export function bestByForce(g: Graph): number {
  const n = g.schemes.length + g.evidence.length;
  const price = (i: number) =>
    i < g.schemes.length ? g.schemes[i]!.fee + g.schemes[i]!.audit : g.evidence[i - g.schemes.length]!;
  let best = 0;
  for (let code = 0; code < 3 ** n; code++) {
    const state = Array.from({ length: n }, (_, i) => Math.floor(code / 3 ** i) % 3);
    const had = (i: number) => state[i]! > 0;
    if (!g.schemes.some((_, i) => had(i))) continue;
    if (g.needs.some(([s, e]) => had(s) && !had(g.schemes.length + e))) continue;
    let value = 0;
    let possible = true;
    for (let i = 0; i < n; i++) {
      if (!had(i)) continue;
      if (i < g.schemes.length) value -= g.schemes[i]!.yearly;
      const ways = g.recognitions.filter((r) => r.wanted === i && state[r.held] === 1).map((r) => r.saves);
      if (state[i] === 2 && ways.length === 0) possible = false;
      value -= price(i) * (state[i] === 2 ? 1 - Math.max(0, ...ways) : 1);
    }
    if (!possible) continue;
    best = Math.max(best, value + salesOf(g, (s) => had(s)));
  }
  return Math.max(
    best,
    salesOf(g, () => false),
  );
}

/** What the open markets pay above the cost of making. */
const salesOf = (g: Graph, has: (scheme: number) => boolean): number =>
  g.markets.reduce(
    (sum, m, i) =>
      g.schemes.every((s, k) => s.market !== i || has(k)) ? sum + m.quantity * Math.max(0, m.price - 100) : sum,
    0,
  );
