import { describe, expect, it } from 'vitest';
import { estimate } from '../figures/index.ts';
import { worthOf } from './document.ts';

const player = {
  reform: 'corridor',
  members: ['corridor'],
  name: 'Open the corridor',
  barrier: 'logistics',
  cost: 12,
  discounted: 10,
  relaxes: 'yes',
  countries: [],
} as const;
const together = estimate(20, 21, 20);
const worth = (low: number, high: number) =>
  worthOf(player, { alone: { low: 4, high: 4 }, last: { low: 5, high: 9 }, shapley: { low, high } }, together);

describe('what is said of one reform', () => {
  it('has a value only if the interval excludes zero and is narrower than a tenth of the worth of all', () => {
    expect(worth(4.5, 5.5).shapley).toEqual({ low: 4.5, high: 5.5, value: 5 });
    expect(worth(4.5, 6.5).shapley.value).toBeNull();
    expect(worth(-0.1, 0.1).shapley.value).toBeNull();
    expect(worth(0, 0).shapley.value).toBe(0);
    expect(worth(4.5, 5.5).alone.value).toBe(4);
    expect(worth(4.5, 5.5).last.value).toBeNull();
  });

  it('has a worth less its discounted cost, and a ratio only beside a value', () => {
    expect(worth(4.5, 5.5).net).toEqual({ low: -5.5, high: -4.5, value: -5 });
    expect(worth(4.5, 5.5).benefitCost).toBe(0.5);
    expect(worth(0, 31.5).benefitCost).toBeNull();
    expect(worth(9.5, 10.5).net.value).toBeNull();
    const free = worthOf({ ...player, discounted: 0 }, worth(5, 5), together);
    expect(free.benefitCost).toBeNull();
  });
});
