import { describe, expect, it } from 'vitest';
import type { RunEntry } from '../web/api.ts';
import { basesOf, differenceOf, firstBase } from '../web/parts/what-if-base.ts';

const run = (name: string, more: Partial<RunEntry> = {}): RunEntry => ({
  run: name,
  kind: 'plan',
  case: 'lesson',
  state: 'done',
  at: 1,
  reforms: [],
  changes: 0,
  held: false,
  require: [],
  forbid: [],
  withoutTargets: [],
  shocks: [],
  name: '',
  note: '',
  tags: [],
  npv: -10,
  bound: -9,
  currency: 'USD',
  ...more,
});

describe('the plan whose builds are kept while figures are moved', () => {
  const first = run('first');

  it('is none that has moved figures itself, so that no plan is compared with its own figures', () => {
    expect(basesOf([run('moved', { changes: 1 }), first])).toEqual([first]);
  });

  it('was free to build, is of the case as it is now and has a value', () => {
    const others = [
      run('shocked', { shocks: ['war'] }),
      run('sites', { forbid: ['a/b'] }),
      run('held', { held: true }),
      run('old', { stale: true }),
      run('none', { npv: null }),
    ];
    expect(basesOf([...others, first])).toEqual([first]);
  });
});

describe('what the desk compares with unless another is chosen', () => {
  it('is the case as it is, though a plan of a reform or of some countries is newer', () => {
    const plain = run('plain');
    const reformed = run('reformed', { reforms: ['quick-border'] });
    const country = run('country', { countries: ['UZ'] });
    expect(firstBase([country, reformed, plain])).toBe(plain);
    expect(firstBase([country, reformed])).toBe(reformed);
    expect(firstBase([country])).toBe(country);
    expect(firstBase([])).toBeUndefined();
  });
});

describe('what a plan is worth more than another', () => {
  it('lies between what the bounds of both allow', () => {
    expect(differenceOf({ npv: -12, bound: -11 }, { npv: -10, bound: -9 })).toEqual({ low: -3, high: -1 });
  });

  it('has no end where no bound is known, instead of one that is not proven', () => {
    expect(differenceOf({ npv: -12, bound: null }, { npv: -10 })).toEqual({ low: null, high: null });
    expect(differenceOf({ npv: null }, { npv: -10 })).toBeUndefined();
  });
});
