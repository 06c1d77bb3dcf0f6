import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { program } from './program.ts';

describe('a program', () => {
  it('sums duplicates, drops zeros and sorts rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.integer({ min: -3, max: 3 }))), (entries) => {
        const p = program('min');
        for (let j = 0; j < 6; j++) p.column(`x${j}`, 0, 0, 1);
        for (let i = 0; i < 5; i++) p.row(`r${i}`, 0, 1);
        const sums = Array.from({ length: 6 }, () => [0, 0, 0, 0, 0]);
        for (const [i, j, v] of entries) {
          p.add(i, j, v);
          sums[j]![i]! += v;
        }
        const a = p.arrays();
        const got = sums.map((_, j) =>
          Array.from(a.indices.slice(a.starts[j]!, a.starts[j + 1]!), (i, k) => [i, a.values[a.starts[j]! + k]]),
        );
        expect(got).toEqual(sums.map((rows) => rows.flatMap((v, i) => (v === 0 ? [] : [[i, v]]))));
      }),
    );
  });

  it('rejects invalid numbers and indices', () => {
    const p = program('max');
    const x = p.column('x', 1, 0, 1);
    const r = p.row('need', 0, 1);
    expect(() => p.add(r, x, Number.NaN)).toThrow('coefficient of x in need must be a finite number, not NaN');
    expect(() => p.column('y', Infinity, 0, 1)).toThrow('the cost of y');
    expect(() => p.column('y', 1, Number.NaN, 1)).toThrow('y cannot be bounded by NaN and 1');
    expect(() => p.setRowBounds(r, Infinity, Infinity)).toThrow('need cannot be bounded');
    expect(() => p.add(1, x, 1)).toThrow('there is no row 1');
    expect(() => p.add(r, -1, 1)).toThrow('there is no column -1');
  });

  it('calls a function for a name only when the name is read', () => {
    const p = program('max');
    let calls = 0;
    p.column(() => `x${++calls}`, 1, 0, 1);
    p.arrays();
    expect(calls).toBe(0);
    expect(p.colName(0)).toBe('x1');
  });
});
