import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognitionRow, SchemeRows } from '../rows.ts';
import { cheapestEvidence } from './cheapest.ts';

const scheme = (key: string, fee: number, more: object = {}) => ({ scheme: key, market: 'M', fee, ...more });
const piece = (key: string, cost: number, weeks = 0) => ({ evidence: key, cost, weeks });
const rows = (part: Partial<SchemeRows>): SchemeRows => ({
  schemes: [],
  evidence: [],
  needs: [],
  recognitions: [],
  ...part,
});

describe('the cheapest set of evidence', () => {
  // test/cases/tiny-evidence-shared: two schemes of 200 000 share one test of 1 000 000.
  it('pays a shared piece once', () => {
    const data = rows({
      schemes: [scheme('eac', 200_000), scheme('uzs', 200_000)],
      evidence: [piece('type-test', 1_000_000)],
      needs: [
        { scheme: 'eac', evidence: 'type-test' },
        { scheme: 'uzs', evidence: 'type-test' },
      ],
    });
    expect(cheapestEvidence(data, ['eac', 'uzs']).cost).toBe(1_400_000);
    expect(cheapestEvidence(data, ['eac', 'uzs'], { held: ['type-test', 'uzs'] }).cost).toBe(200_000);
  });

  // test/cases/tiny-recognition-same-year: fees 400 000 + 400 000 + half of 1 000 000, against 400 000 + 1 000 000 + half of 400 000.
  it('chooses which of two pieces to pay in full', () => {
    const data = rows({
      schemes: [scheme('eac', 200_000), scheme('uzs', 200_000)],
      evidence: [piece('test-ru', 1_000_000), piece('test-uz', 400_000)],
      needs: [
        { scheme: 'eac', evidence: 'test-ru' },
        { scheme: 'uzs', evidence: 'test-uz' },
      ],
      recognitions: [
        { wanted: 'test-ru', held: 'test-uz', saves: 0.5 },
        { wanted: 'test-uz', held: 'test-ru', saves: 0.5 },
      ],
    });
    const plan = cheapestEvidence(data, ['eac', 'uzs']);
    expect(plan.cost).toBe(1_300_000);
    expect(plan.purchases.find((p) => p.key === 'test-ru')!.through!.held).toBe('test-uz');
    expect(plan.purchases.find((p) => p.key === 'test-uz')!.through).toBeUndefined();
  });

  it('buys a report that no market asks where others recognise it', () => {
    const data = rows({
      schemes: [scheme('a', 10), scheme('b', 10)],
      evidence: [piece('ta', 100), piece('tb', 100), piece('cb-report', 60)],
      needs: [
        { scheme: 'a', evidence: 'ta' },
        { scheme: 'b', evidence: 'tb' },
      ],
      recognitions: [
        { wanted: 'ta', held: 'cb-report', saves: 0.8 },
        { wanted: 'tb', held: 'cb-report', saves: 0.8 },
      ],
    });
    expect(cheapestEvidence(data, ['a']).cost).toBe(20 + 60 + 10);
    expect(cheapestEvidence(data, ['a', 'b']).cost).toBe(20 + 60 + 20 + 20);
    // One recognition alone saves 20 (100 + 10 -> 90), both together more than twice that: reforms are complements.
    const without = { ...data, recognitions: data.recognitions.slice(0, 1) };
    const saved = (recognitions: RecognitionRow[]) =>
      220 - cheapestEvidence({ ...data, recognitions }, ['a', 'b']).cost;
    expect(cheapestEvidence(without, ['a', 'b']).cost).toBe(200);
    expect(saved([...data.recognitions])).toBe(100);
  });

  it('counts weeks as the plan does: own and the longest evidence', () => {
    // test/cases/tiny-certificate-lost-weeks: 13 + max(13, 5) = 26.
    const data = rows({
      schemes: [scheme('eac', 1_000_000, { weeks: 13 })],
      evidence: [piece('type-test', 0, 13), piece('papers', 0, 5)],
      needs: [
        { scheme: 'eac', evidence: 'type-test' },
        { scheme: 'eac', evidence: 'papers' },
      ],
      recognitions: [{ wanted: 'type-test', held: 'cb', saves: 0, weeks_saved: 10 }],
    });
    expect(cheapestEvidence(data, ['eac']).weeks).toBe(26);
    expect(
      cheapestEvidence({ ...data, evidence: [...data.evidence, piece('cb', 0)] }, ['eac'], { held: ['cb'] }).weeks,
    ).toBe(18);
  });

  it('lets nothing wait for itself', () => {
    // The certificate would make the test cheaper, but itself needs the test.
    const data = rows({
      schemes: [scheme('a', 10)],
      evidence: [piece('t', 100)],
      needs: [{ scheme: 'a', evidence: 't' }],
      recognitions: [{ wanted: 't', held: 'a', saves: 1 }],
    });
    expect(cheapestEvidence(data, ['a']).cost).toBe(110);
    expect(() => cheapestEvidence(data, ['nothing'])).toThrow('no scheme or evidence nothing');
  });

  it('counts yearly cost over the years, which no recognition saves', () => {
    const data = rows({
      schemes: [scheme('a', 10, { audit: 30, yearly: 5 }), scheme('b', 1)],
      recognitions: [{ wanted: 'a', held: 'b', saves: 1 }],
    });
    expect(cheapestEvidence(data, ['a'], { years: 3, held: ['b'] }).cost).toBe(15);
    expect(cheapestEvidence(data, ['a'], { years: 3 }).cost).toBe(16);
  });

  it('agrees with trying every set on 200 random small graphs', () => {
    fc.assert(
      fc.property(graph(), ({ data, wanted, held }) => {
        expect(cheapestEvidence(data, wanted, { held }).cost).toBeCloseTo(bruteForce(data, wanted, held), 9);
      }),
      { numRuns: 200 },
    );
  });

  it('never costs more with one recognition more', () => {
    fc.assert(
      fc.property(graph(), ({ data, wanted, held }) => {
        const fewer = { ...data, recognitions: data.recognitions.slice(1) };
        const cost = (d: SchemeRows) => cheapestEvidence(d, wanted, { held }).cost;
        expect(cost(data)).toBeLessThanOrEqual(cost(fewer) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

const SCHEMES = ['s0', 's1', 's2'];
const EVIDENCE = ['e0', 'e1', 'e2', 'e3'];

function graph() {
  const any = fc.constantFrom(...SCHEMES, ...EVIDENCE);
  return fc
    .record({
      fees: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
      costs: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
      needs: fc.uniqueArray(
        fc.record({ scheme: fc.constantFrom(...SCHEMES), evidence: fc.constantFrom(...EVIDENCE) }),
        {
          maxLength: 7,
          selector: (n) => n.scheme + n.evidence,
        },
      ),
      recognitions: fc.uniqueArray(fc.record({ wanted: any, held: any, saves: fc.constantFrom(0.25, 0.5, 0.9, 1) }), {
        maxLength: 7,
        selector: (r) => r.wanted + r.held,
      }),
      wanted: fc.subarray(SCHEMES, { minLength: 1 }),
      held: fc.subarray([...SCHEMES, ...EVIDENCE], { maxLength: 2 }),
    })
    .map(({ fees, costs, needs, recognitions, wanted, held }) => ({
      data: rows({
        schemes: fees.map((fee, i) => scheme(`s${i}`, fee)),
        evidence: costs.map((c, i) => piece(`e${i}`, c)),
        needs,
        recognitions,
      }),
      wanted,
      held,
    }));
}

/** Every piece is absent, paid in full, or cheaper through one recognition by a held or fully paid piece; no rings. */
function bruteForce(data: SchemeRows, wanted: readonly string[], held: readonly string[]): number {
  const keys = [...SCHEMES, ...EVIDENCE].filter((key) => !held.includes(key));
  const price = new Map([
    ...data.schemes.map((s) => [s.scheme, s.fee!] as const),
    ...data.evidence.map((e) => [e.evidence, e.cost!] as const),
  ]);
  let best = Infinity;
  const state = new Map<string, 'full' | RecognitionRow>();
  const needsOf = (key: string) =>
    data.needs.filter((n) => n.scheme === key && !held.includes(n.evidence)).map((n) => n.evidence);
  const valid = (): boolean => {
    if (wanted.some((w) => !held.includes(w) && !state.has(w))) return false;
    const edges = new Map<string, string[]>();
    for (const [key, how] of state) {
      const after = needsOf(key);
      if (after.some((n) => !state.has(n))) return false;
      if (how !== 'full') {
        if (!held.includes(how.held) && state.get(how.held) !== 'full') return false;
        if (!held.includes(how.held)) after.push(how.held);
      }
      edges.set(key, after);
    }
    const left = new Set(state.keys());
    for (let moved = true; moved; ) {
      moved = false;
      for (const key of left) if (edges.get(key)!.every((n) => !left.has(n))) moved = left.delete(key);
    }
    return left.size === 0;
  };
  const go = (i: number, cost: number): void => {
    if (cost >= best) return;
    if (i === keys.length) {
      if (valid()) best = cost;
      return;
    }
    const key = keys[i]!;
    go(i + 1, cost);
    state.set(key, 'full');
    go(i + 1, cost + price.get(key)!);
    for (const row of data.recognitions.filter((r) => r.wanted === key && r.held !== key)) {
      state.set(key, row);
      go(i + 1, cost + price.get(key)! * (1 - row.saves!));
    }
    state.delete(key);
  };
  go(0, 0);
  return best;
}
