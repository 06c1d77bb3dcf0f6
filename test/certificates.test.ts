import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, type Change, type RawRow, withChanges } from '../src/case/index.ts';
import { verify } from '../src/plan/index.ts';
import { bestByForce, caseOf, type Graph, graph, itemKey } from './support/certificate-case.ts';
import { makeCase, tablesIn } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

async function planned(c: Case) {
  const document = await bestPlan(c);
  expect(document.status).toBe('optimal');
  return document;
}

const npv = async (c: Case): Promise<number> => (await planned(c)).npv!;

/** Graphs in which evidence alone is recognised, each piece by one other, and none is on both sides. */
const stars = graph.map((g): Graph => {
  const kept: (typeof g.recognitions)[number][] = [];
  for (const r of g.recognitions) {
    const evidence = Math.min(r.wanted, r.held) >= g.schemes.length;
    const apart = kept.every((k) => k.wanted !== r.wanted && k.wanted !== r.held && k.held !== r.wanted);
    if (evidence && apart) kept.push(r);
  }
  return { ...g, recognitions: kept };
});

const slack = (value: number) => 1e-6 * Math.max(1, Math.abs(value)) + 1e-4;

describe('certificates in a plan', () => {
  // 200 more are in certificates.slow.test.ts.
  it('are those that trying every set of certificates, evidence and recognitions finds best', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (g) => {
        const c = caseOf(g);
        const document = await planned(c);
        const best = bestByForce(g);
        expect(Math.abs(document.npv! - best)).toBeLessThanOrEqual(slack(best));
        expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('cost no more with a further recognition, over years with renewals and lost weeks', async () => {
    const further = graph.chain((g) => {
      const n = g.schemes.length + g.evidence.length;
      return fc.tuple(
        fc.constant(g),
        fc.nat(n - 1),
        fc.nat(n - 1),
        fc.constantFrom(0.3, 0.8, 1),
        fc.constantFrom(0, 6),
      );
    });
    await fc.assert(
      fc.asyncProperty(further, async ([g, wanted, held, saves, weeks_saved]) => {
        const known = g.recognitions.some((r) => r.wanted === wanted && r.held === held);
        fc.pre(wanted !== held && !known);
        const own = caseOf(g, { years: 3 }, { weeks: 8, renewal: 2 });
        const row = { wanted: itemKey(g, wanted), held: itemKey(g, held), saves, weeks_saved };
        const more: Case = { ...own, tables: { ...own.tables, recognitions: [...own.tables.recognitions, row] } };
        const before = await npv(own);
        expect(await npv(more)).toBeGreaterThanOrEqual(before - slack(before));
      }),
      { numRuns: 25 },
    );
  });

  it('hold up before the second opinion over years with renewals and lost weeks', async () => {
    const check = async (g: Graph) => {
      const c = caseOf(g, { years: 3 }, { weeks: 60, renewal: 2 });
      expect(verify(await planned(c), c)).toMatchObject({ ok: true, differences: [] });
    };
    await fc.assert(fc.asyncProperty(graph, check), { numRuns: 15 });
  });

  it('that never end are planned in the short form as in the general one', async () => {
    let short = 0;
    const check = async ([g, weeks]: [Graph, number]) => {
      const c = caseOf(g, { years: 3 }, { weeks });
      const change: Change = {
        table: 'schemes',
        key: 's0',
        column: 'note',
        value: 'x',
        op: 'set',
        by: 'r',
        from: 2027,
      };
      const [document, general] = [await planned(c), await planned(withChanges(c, [change]))];
      if (document.solver.columns !== general.solver.columns) short++;
      expect(Math.abs(document.npv! - general.npv!)).toBeLessThanOrEqual(slack(general.npv!));
      expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
    };
    await fc.assert(fc.asyncProperty(fc.tuple(stars, fc.constantFrom(0, 8, 60)), check), { numRuns: 40 });
    expect(short).toBeGreaterThan(10);
  });
});

describe('licences in a plan', () => {
  const offer = fc.record({
    fee: fc.integer({ min: 0, max: 3000 }),
    royalty: fc.constantFrom(0, 0.02, 0.1),
    territories: fc.constantFrom([], ['KZ'], ['UZ']),
    registration: fc.constantFrom(0, 20),
    licensee: fc.constantFrom('', 'a', 'b'),
  });
  const world = fc.record({
    offers: fc.array(offer, { maxLength: 2 }),
    further: offer,
    costs: fc.tuple(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 60, max: 120 })),
    expires: fc.constantFrom(2026, 2027, 2040),
  });
  const caseWith = (w: { costs: readonly number[]; expires: number }, offers: readonly RawRow[]): Case =>
    makeCase(
      { start: 2026, years: 2, discountRate: 0.1, holdingRate: 0 },
      {
        ...tablesIn(`
          countries: country | KZ | UZ
          places: place,country | p,KZ | q,UZ
          goods: good,hs,value | copper,7403,100
        `),
        processes: [
          { process: 'flash', variable_cost: w.costs[0]!, technology: 'flash' },
          { process: 'hearth', variable_cost: w.costs[1]! },
        ],
        ...tablesIn(`
          recipes: process,good,quantity | flash,copper,1 | hearth,copper,1
          candidates: place,process,existing,build,owner | p,flash,60,no,a | q,flash,30,no,b | q,hearth,40,no,a
        `),
        parties: ['a', 'b', 'maker'].map((party) => ({ party })),
        assets: [
          { asset: 'patent', technology: 'flash', owner: 'maker', territories: ['KZ', 'UZ'], expires: w.expires },
          { asset: 'secret', kind: 'know-how', technology: 'flash', owner: 'a' },
        ],
        licences: [{ licence: 'know', asset: 'secret', licensee: 'b', offered: false }, ...offers],
        demands: [{ good: 'copper', place: 'q', quantity: 80, price: 130 }],
        legs: [{ leg: 'l', from: 'p', to: 'q', mode: 'rail', km: 1, hours: 0, cost: 2 }],
        borders: [{ from_country: 'KZ', to_country: 'UZ' }],
        tariffs: [{ destination: 'UZ', hs: '', rate: 0 }],
      },
    );
  const row = (one: RawRow, i: number): RawRow => ({ licence: `l${i}`, asset: 'patent', ...one });

  it('that cost nothing and could serve alike run no more than the candidate', async () => {
    const free = { fee: 0, royalty: 0, territories: [], registration: 0, licensee: '' };
    const c = caseWith({ costs: [60, 60], expires: 2026 }, [free, free].map(row));
    const document = await planned(c);
    const run = (list: readonly { place: string; process: string; year: number; amount: number }[]) =>
      list
        .filter((x) => x.place === 'p' && x.process === 'flash' && x.year === 2026)
        .reduce((sum, x) => sum + x.amount, 0);
    expect(run(document.licensed!)).toBeCloseTo(run(document.activity), 6);
    expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  });

  it('a further offer never lowers the NPV', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const own = caseWith(w, w.offers.map(row));
        const before = await npv(own);
        const more = await planned(caseWith(w, [...w.offers, w.further].map(row)));
        expect(more.npv!).toBeGreaterThanOrEqual(before - slack(before));
        expect(verify(more, caseWith(w, [...w.offers, w.further].map(row)))).toMatchObject({
          ok: true,
          differences: [],
        });
      }),
      { numRuns: 25 },
    );
  });
});
