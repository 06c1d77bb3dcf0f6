import { describe, expect, it, vi } from 'vitest';
import type { ProgramArrays, Session } from '../../linear/index.ts';
import { alike, update } from './differ.ts';

const of = (more: Partial<ProgramArrays> = {}): ProgramArrays =>
  ({
    numCols: 2,
    numRows: 2,
    cost: Float64Array.of(1, 2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(5, 6),
    rowLower: Float64Array.of(-1, -2),
    rowUpper: Float64Array.of(7, 8),
    starts: Int32Array.of(0, 2, 3),
    indices: Int32Array.of(0, 1, 1),
    values: Float64Array.of(10, 11, 12),
    ...more,
  }) as ProgramArrays;

describe('programmes', () => {
  it('are alike where their coefficients stand at the same places', () => {
    expect(alike(of(), of({ values: Float64Array.of(1, 1, 1), cost: Float64Array.of(9, 9) }))).toBe(true);
    expect(alike(of(), of({ indices: Int32Array.of(0, 1, 0) }))).toBe(false);
    expect(alike(of(), of({ starts: Int32Array.of(0, 1, 3) }))).toBe(false);
    expect(alike(of(), of({ numRows: 3 }))).toBe(false);
    expect(alike(of(), of({ numCols: 3 }))).toBe(false);
    expect(alike(of(), of({ indices: Int32Array.of(0, 1, 1, 1) }))).toBe(false);
  });

  it('give a session what differs, and nothing else', async () => {
    const told: Record<string, unknown[]> = {};
    const session = new Proxy({} as Session, {
      get: (_, name: string) =>
        vi.fn(async (...given: unknown[]) => {
          told[name] = given.map((one) => Array.from(one as ArrayLike<number>));
        }),
    });
    await update(
      session,
      of(),
      of({
        cost: Float64Array.of(1, 3),
        upper: Float64Array.of(4, 6),
        rowUpper: Float64Array.of(7, 9),
        values: Float64Array.of(10, 11, 13),
      }),
    );
    expect(told.setCosts).toEqual([[1], [3]]);
    expect(told.setColumnBounds).toEqual([[0], [0], [4]]);
    expect(told.setRowBounds).toEqual([[1], [-2], [9]]);
    expect(told.setCoefficients).toEqual([[1], [1], [13]]);
  });
});
