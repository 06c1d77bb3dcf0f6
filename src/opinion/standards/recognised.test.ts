import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../case/index.ts';
import { cheapest } from './recognised.ts';

const row = (wanted: string, held: string, saves: number) => ({ wanted, held, saves }) as Row<'recognitions'>;

describe('the least total cost of items', () => {
  it('is the sum over independent pairs, whatever their number', () => {
    const pairs = Array.from({ length: 16 }, (_, i) => i);
    const items = pairs.flatMap((i) => [
      { key: `a${i}`, cost: 10 },
      { key: `b${i}`, cost: 4 },
    ]);
    const rows = pairs.map((i) => row(`a${i}`, `b${i}`, 0.5));
    expect(cheapest(items, new Set(), rows)).toBeCloseTo(16 * 9, 9);
    expect(cheapest(items, new Set(['b0']), rows)).toBeCloseTo(16 * 9, 9);
    expect(cheapest([{ key: 'a0', cost: 10 }], new Set(['b0']), rows)).toBe(5);
  });

  it('does not increase with another recognition, and is the sum of costs without any', () => {
    const world = fc.record({
      costs: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 }),
      rows: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom(0.2, 0.5, 1)), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(world, ({ costs, rows }) => {
        const items = costs.map((cost, i) => ({ key: `${i}`, cost }));
        const own = rows.filter(([a, b]) => a !== b).map(([a, b, saves]) => row(`${a}`, `${b}`, saves));
        const all = cheapest(items, new Set(), own);
        expect(cheapest(items, new Set(), [])).toBeCloseTo(
          costs.reduce((a, b) => a + b, 0),
          9,
        );
        expect(all).toBeLessThanOrEqual(cheapest(items, new Set(), own.slice(1)) + 1e-9);
      }),
    );
  });
});
