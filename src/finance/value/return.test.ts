import { describe, expect, it } from 'vitest';
import { returnOf } from './return.ts';

const times = (n: number) => Array.from({ length: n }, (_, k) => k);

describe('returns', () => {
  it('gives the internal rate where the sign changes once, and the modified rate beside it as spreadsheets do', () => {
    const flows = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000];
    const { irr, mirr: modified } = returnOf(flows, times(6), 0.1);
    expect(flows.reduce((sum, flow, t) => sum + flow / (1 + irr!) ** t, 0)).toBeCloseTo(0, 6);
    // Excel's MIRR with one rate: (FV of receipts / PV of outlays) ^ (1 / years) - 1.
    const receipts = flows.slice(1).reduce((sum, flow, k) => sum + flow * 1.1 ** (4 - k), 0);
    expect(modified).toBeCloseTo((receipts / 120_000) ** (1 / 5) - 1, 12);
  });

  it('has no internal rate where the sign changes twice, though one root may stand alone', () => {
    // Lorie and Savage (1955), the oil pump: 25 % and 400 % are both roots.
    const pump = returnOf([-1_600, 10_000, -10_000], times(3), 0.1);
    expect(pump.irr).toBeUndefined();
    expect(pump.changes).toBe(2);
    expect(pump.mirr).toBeCloseTo(Math.sqrt((10_000 * 1.1) / (1_600 + 10_000 / 1.21)) - 1, 12);
    expect(returnOf([-100, 150, -1], times(3), 0.1).irr).toBeUndefined();
  });

  it('has none at all where the sign never changes; years of nothing before and after do not count', () => {
    expect(returnOf([-5, -1, 0], times(3), 0.1)).toEqual({ irr: undefined, mirr: undefined, changes: 0 });
    expect(returnOf([0, 0, -100, 121, 0], times(5), 0.1)).toMatchObject({ changes: 1, mirr: expect.closeTo(0.21, 12) });
  });
});
