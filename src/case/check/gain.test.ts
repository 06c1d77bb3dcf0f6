import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gains } from './gain.ts';

const line = (process: string, good: string, quantity: number) => ({ process, good, quantity });

describe('cycles that make goods from nothing', () => {
  it('are found with the processes that take part', () => {
    const recipes = [
      line('a', 'x', -1),
      line('a', 'y', 2),
      line('b', 'y', -1),
      line('b', 'x', 0.6),
      line('c', 'x', -1),
      line('c', 'z', 1),
    ];
    expect(gains(recipes)).toEqual([{ processes: ['a', 'b'], good: expect.stringMatching(/[xy]/) }]);
  });

  it('are not seen in loops that lose, break even, or use something from outside', () => {
    const loop = (back: number) => [line('a', 'x', -1), line('a', 'y', 2), line('b', 'y', -1), line('b', 'x', back)];
    expect(gains(loop(0.49))).toEqual([]);
    expect(gains(loop(0.5))).toEqual([]);
    expect(gains(loop(0.51))).toHaveLength(1);
    expect(gains([...loop(0.6), line('a', 'power', -1)])).toEqual([]);
    expect(gains([...loop(0.6), line('a', 'power', -1), line('grid', 'power', 1)])).toEqual([]);
  });

  it('do not hang on units: tonnes and kilograms, dollars and millions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.boolean(), (power, more) => {
        const k = 10 ** power;
        const back = more ? 1.01 : 0.99;
        const recipes = [line('a', 'x', -1), line('a', 'y', k), line('b', 'y', -k), line('b', 'x', back)];
        expect(gains(recipes)).toHaveLength(more ? 1 : 0);
      }),
    );
  });
});
