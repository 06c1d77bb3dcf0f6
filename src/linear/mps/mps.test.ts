import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMps } from '../../../test/support/read-mps.ts';
import { type Program, program } from '../program.ts';
import { toMps } from './write.ts';

const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);
/** Row bounds whose difference is exact in binary, because MPS stores a range and not the second bound. */
const whole = fc.integer({ min: -1000, max: 1000 });
const side = fc.tuple(fc.option(whole), fc.option(whole)).map(([a, b]): [number, number] => {
  if (a !== null && b !== null) return [Math.min(a, b), Math.max(a, b)];
  return [a ?? -Infinity, b ?? Infinity];
});
const bounds = fc.tuple(fc.option(value), fc.option(value)).map(([a, b]): [number, number] => {
  if (a !== null && b !== null) return [Math.min(a, b), Math.max(a, b)];
  return [a ?? -Infinity, b ?? Infinity];
});

const programs = fc
  .record({
    max: fc.boolean(),
    offset: value,
    cols: fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), cost: value, bounds, whole: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
    rows: fc.array(fc.record({ name: fc.string(), side }), { maxLength: 6 }),
    entries: fc.array(fc.tuple(fc.nat(), fc.nat(), value), { maxLength: 30 }),
  })
  .map(({ max, offset, cols, rows, entries }) => {
    const p = program(max ? 'max' : 'min');
    p.offset = offset;
    for (const c of cols) p.column(c.name, c.cost, c.bounds[0], c.bounds[1], c.whole);
    for (const r of rows) p.row(r.name, r.side[0], r.side[1]);
    if (rows.length > 0) for (const [i, j, v] of entries) p.add(i % rows.length, j % cols.length, v);
    return p;
  });

/** Arrays as a minimisation, and without minus zeros, which MPS does not distinguish from zeros. */
const plain = (p: Program) => {
  const { integer, starts, indices, sense, offset, ...sides } = p.arrays();
  const bare = Object.entries(sides).map(([key, v]) => [key, typeof v === 'number' ? v : Array.from(v, (x) => x + 0)]);
  const same = { integer, starts, indices, sense: 'min' as const, ...Object.fromEntries(bare) };
  const turn = (x: number) => (sense === 'max' ? 0 - x : x + 0);
  return { ...same, offset: turn(offset), cost: Array.from(sides.cost, turn) };
};

describe('MPS', () => {
  it('is read back as the same program, as a minimisation, with unique names without blanks', () => {
    fc.assert(
      fc.property(programs, (p) => {
        const text = toMps(p, 'a name');
        const back = fromMps(text);
        expect(plain(back)).toEqual(plain(p));
        const lines = (mps: string) => mps.split('\n').filter((line) => !line.startsWith('*')).length;
        expect(lines(toMps(back))).toBe(lines(text));
      }),
      { numRuns: 200 },
    );
  });

  it('preserves names with blanks and other scripts', () => {
    const p = program('min');
    p.column('flow[Ташкент → Алматы, 2027]', 1, 0, 1);
    p.column(() => 'plain', 1, 0, 1);
    p.column('plain', 1, 0, 1);
    const back = fromMps(toMps(p));
    expect([0, 1, 2].map(back.colName)).toEqual(['flow[Ташкент → Алматы, 2027]', 'plain', 'plain']);
    expect(toMps(p)).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('reads a negative UP, RANGES on E, BV, and OBJSENSE on one line', () => {
    const p = fromMps(
      [
        'NAME classic',
        'OBJSENSE MAX',
        'ROWS',
        ' N cost',
        ' E e1',
        ' E e2',
        ' L l1',
        'COLUMNS',
        ' x cost 1 e1 1',
        ' x e2 1',
        ' y cost 2 l1 3',
        ' z cost 1',
        'RHS',
        ' rhs e1 4 e2 4',
        ' rhs l1 9 cost -5',
        'RANGES',
        ' rng e1 2 e2 -2',
        ' rng l1 3',
        'BOUNDS',
        ' UP bnd x -1',
        ' BV bnd y',
        ' UP bnd z 7',
        'ENDATA',
      ].join('\n'),
    );
    expect(p.sense).toBe('max');
    expect(p.offset).toBe(5);
    expect([0, 1, 2].map(p.rowBounds)).toEqual([
      [4, 6],
      [2, 4],
      [6, 9],
    ]);
    expect([0, 1, 2].map(p.bounds)).toEqual([
      [-Infinity, -1],
      [0, 1],
      [0, 7],
    ]);
    expect([0, 1, 2].map(p.isInteger)).toEqual([false, true, false]);
  });

  it('reports the line of an error', () => {
    expect(() => fromMps('ROWS\n N c\nCOLUMNS\n x nowhere 1\n')).toThrow('MPS line 4: row nowhere is not known');
    expect(() => fromMps('ROWS\n N c\nCOLUMNS\n x c one\n')).toThrow('MPS line 4: one is not a number');
  });
});
