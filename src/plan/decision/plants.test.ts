import { describe, expect, it } from 'vitest';
import { type VerdictInput, verdictOf } from './plants.ts';

const good: VerdictInput = {
  onRequest: false,
  loss: { low: 2e6, high: 3e6 },
  npv: -40e6,
  capex: 9e6,
  returns: { npv: 5e6, economicNpv: 4e6, atCost: false },
};
const lossy = { npv: -2e6, economicNpv: -3e6, atCost: false };

describe('the verdict on a plant', () => {
  it('is to build it where the loss without it is proven, its owners gain, and so does the economy', () => {
    expect(verdictOf(good)).toEqual({ verdict: 'build', rests: { on: 'loss', loss: { low: 2e6, high: 3e6 } } });
    expect(verdictOf({ ...good, loss: null })).toEqual({ verdict: 'build', rests: { on: 'no plan', loss: null } });
  });

  it('is that it needs support where its owners lose, by as much as their NPV is short, whether or not the plan needs it', () => {
    const rests = { on: 'owners', shortfall: 2e6 };
    expect(verdictOf({ ...good, returns: lossy })).toEqual({
      verdict: 'needs support',
      rests: { ...rests, loss: good.loss },
    });
    expect(verdictOf({ ...good, loss: undefined, returns: lossy })).toEqual({ verdict: 'needs support', rests });
    const support = { enough: [{ kind: 'grant', value: 2e6, cost: 2e6, payer: 'treasury' }], never: [] } as const;
    expect(verdictOf({ ...good, returns: { ...lossy, support } }).rests).toMatchObject({ shortfall: 2e6, support });
    const rounding = { npv: -1, economicNpv: 4e6, atCost: false };
    expect(verdictOf({ ...good, returns: rounding }).verdict).toBe('build');
  });

  it('is open where the interval of the loss includes zero, by the whole interval', () => {
    const loss = { low: 0, high: 9e4 };
    expect(verdictOf({ ...good, loss })).toEqual({ verdict: 'open', rests: { on: 'not proven', loss } });
    expect(verdictOf({ ...good, loss: { low: 1e-3, high: 9e4 } }).verdict).toBe('open');
  });

  it('is open where the economy loses without duties and taxes, or what owners get is not known', () => {
    const on = (returns: VerdictInput['returns']) => verdictOf({ ...good, returns });
    expect(on({ npv: 5e6, economicNpv: -1e6, atCost: false })).toMatchObject({
      verdict: 'open',
      rests: { on: 'economy' },
    });
    expect(on({ npv: 0, economicNpv: 0, atCost: true })).toMatchObject({ verdict: 'open', rests: { on: 'no price' } });
    expect(on(undefined)).toMatchObject({ verdict: 'open', rests: { on: 'no return' } });
  });

  it('is that it was not tested where nothing is known of a plan without it', () => {
    expect(verdictOf({ ...good, loss: undefined })).toEqual({ verdict: 'not tested', rests: { on: 'no time' } });
    const nothing = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    // In a document that was read, an end that nothing bounds is null.
    const read = JSON.parse(JSON.stringify(nothing)) as typeof nothing;
    for (const loss of [nothing, read]) expect(verdictOf({ ...good, loss }).verdict).toBe('not tested');
  });

  it('is "required" if the request held it, without a meaningless loss', () => {
    expect(verdictOf({ ...good, onRequest: true, loss: null })).toEqual({
      verdict: 'as asked',
      rests: { on: 'request' },
    });
  });
});
