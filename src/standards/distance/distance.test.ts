import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCentre } from './centre.ts';
import { distanceMatrix, distancePairs, regulatoryDistance, type Variant } from './distance.ts';
import { incidence, type Measure, measuresOf } from './incidence.ts';

const measures: Measure[] = [
  { market: 'A', hs: '8541', code: 'B83' },
  { market: 'A', hs: '8544', code: 'B82' },
  { market: 'B', hs: '854143', code: 'B83' },
  { market: 'B', hs: '854449', code: 'B83' },
];
const products = ['854143', '854449'];

describe('regulatory distance', () => {
  it('counts differing (product, measure) combinations', () => {
    const data = incidence(measures, products, ['A', 'B', 'C']);
    // A: 854143/B83, 854449/B82; B: 854143/B83, 854449/B83; N = 2 products x 2 codes.
    expect(regulatoryDistance(data, 'A', 'B', 'all')).toBe(2 / 4);
    expect(regulatoryDistance(data, 'A', 'B', 'union')).toBe(2 / 3);
    expect(regulatoryDistance(data, 'A', 'C', 'all')).toBe(2 / 4);
    expect(regulatoryDistance(data, 'A', 'C', 'union')).toBe(1);
    expect(distancePairs(data, 'all')).toHaveLength(3);
    expect(() => regulatoryDistance(data, 'A', 'Z', 'all')).toThrow('no market Z');
  });

  it('takes the finest prefixes where no products are named', () => {
    expect(incidence(measures).products).toEqual(['854143', '854449']);
  });

  it('reads the requirements in force in a year', () => {
    const rows = [
      { market: 'IN', hs: '8460', scheme: 'x', mast: 'B83', until: 2026 },
      { market: 'UZ', hs: '8460', scheme: 'u' },
    ];
    const schemes = [{ scheme: 'u', market: 'UZ', kind: 'registration' as const }];
    expect(measuresOf(rows, schemes, 2027)).toEqual([{ market: 'UZ', hs: '8460', code: 'registration' }]);
    expect(measuresOf(rows, schemes)).toHaveLength(2);
  });

  it('is a metric in both variants', () => {
    const measure = fc.record({
      market: fc.constantFrom('A', 'B', 'C', 'D'),
      hs: fc.constantFrom('84', '8460', '846010', '8541', '8544'),
      code: fc.constantFrom('B81', 'B82', 'B83', 'B84'),
    });
    const all = fc.constantFrom<Variant>('all', 'union');
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 25 }), all, (list, variant) => {
        const d = distanceMatrix(
          incidence(list, ['846010', '846020', '854143', '854449'], ['A', 'B', 'C', 'D']),
          variant,
        );
        for (let i = 0; i < 4; i++) {
          expect(d[i]![i]).toBe(0);
          for (let j = 0; j < 4; j++) {
            expect(d[i]![j]).toBe(d[j]![i]);
            expect(d[i]![j]).toBeGreaterThanOrEqual(0);
            expect(d[i]![j]).toBeLessThanOrEqual(1);
            for (let k = 0; k < 4; k++) expect(d[i]![j]).toBeLessThanOrEqual(d[i]![k]! + d[k]![j]! + 1e-12);
          }
        }
      }),
    );
  });

  it('is zero only between markets with the same measures', () => {
    const same = incidence(
      [...measures, ...measures.filter((m) => m.market === 'A').map((m) => ({ ...m, market: 'C' }))],
      products,
    );
    expect(regulatoryDistance(same, 'A', 'C', 'union')).toBe(0);
    expect(regulatoryDistance(same, 'A', 'B', 'union')).toBeGreaterThan(0);
  });
});

describe('the cheapest market to align with', () => {
  const data = incidence(
    [
      { market: 'A', hs: '8541', code: 'B83' },
      { market: 'B', hs: '8541', code: 'B83' },
      { market: 'B', hs: '8544', code: 'B83' },
      { market: 'C', hs: '8544', code: 'B83' },
      { market: 'C', hs: '8544', code: 'B82' },
    ],
    ['8541', '8544'],
  );

  it('is the one whose rules the others reach with fewest changes', () => {
    const [best, ...rest] = cheapestCentre(data);
    // To B: A adopts 1; C adopts 1 and drops 1: 3. To A: B drops 1, C adopts 1 drops 2: 4. To C: A 3, B 2: 5.
    expect([best!.market, best!.cost]).toEqual(['B', 3]);
    expect(rest.map((c) => [c.market, c.cost])).toEqual([
      ['A', 4],
      ['C', 5],
    ]);
    expect(best!.moves).toEqual([
      { market: 'A', adopt: 1, drop: 0, cost: 1 },
      { market: 'C', adopt: 1, drop: 1, cost: 2 },
    ]);
  });
});
