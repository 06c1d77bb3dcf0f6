import { describe, expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import { checkCase } from './check/index.ts';
import { readDescriptor } from './read/descriptor.ts';
import { rangeShares, usualRange } from './usual-range.ts';

describe('the usual range of a figure', () => {
  it('is its value less and more by the share of its quality, a duty from 0 to twice (DECISION: How sure)', () => {
    const price = { table: 'supplies', column: 'price', value: 200 };
    expect(usualRange(price, 'recalled')).toEqual({ low: 150, high: 250 });
    expect(usualRange(price, 'measured')).toEqual({ low: 196, high: 204 });
    expect(usualRange(price, 'recalled', { recalled: 0.5 })).toEqual({ low: 100, high: 300 });
    expect(usualRange({ ...price, value: -10 }, 'industry')).toEqual({ low: -11, high: -9 });
    expect(usualRange({ table: 'tariffs', column: 'rate', value: 0.1 }, 'official')).toEqual({ low: 0, high: 0.2 });
  });

  it('has the shares of the case, given as an object, and refuses what is none', () => {
    const text = JSON.stringify({ chorsu: { start: 2026, years: 1, ranges: { recalled: 0.3, assumed: 0.5 } } });
    const [ranges] = readDescriptor(text, 'datapackage.json').entries.filter(({ key }) => key === 'ranges');
    expect(rangeShares(ranges!.value.split(';'))).toEqual({ recalled: 0.3, assumed: 0.5 });
    const c = makeCase({ start: 2026, years: 1, ranges: ['recalled 0.3', 'guessed 0.3', 'assumed 3'] } as never, {});
    expect(checkCase({ case: c }).filter(({ code }) => code === 'range-share')).toHaveLength(2);
  });
});
