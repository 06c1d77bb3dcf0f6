import { describe, expect, it } from 'vitest';
import { reaches0, worthOf } from './document.ts';

const player = {
  reform: 'corridor',
  members: ['corridor'],
  name: 'Open the corridor',
  barrier: 'logistics',
  cost: 12,
  discounted: 10,
  relaxes: 'yes',
} as const;

describe('what is told of one reform', () => {
  it('is its value between the ends of its interval, and benefit over discounted cost', () => {
    const told = worthOf(player, 4, 6, 5, { low: 4.5, high: 5.5 });
    expect(told).toEqual({
      reform: 'corridor',
      name: 'Open the corridor',
      barrier: 'logistics',
      alone: 4,
      last: 6,
      shapley: 5,
      low: 4.5,
      high: 5.5,
      undecided: false,
      relaxes: 'yes',
      cost: 12,
      benefitCost: 0.5,
    });
  });

  it('has no ratio where nothing is paid', () => {
    expect(worthOf({ ...player, discounted: 0 }, 4, 6, 5, { low: 5, high: 5 }).benefitCost).toBeNull();
  });

  it('is undecided where the interval holds or touches 0', () => {
    expect([-1, 0, 0.5].map((low) => reaches0({ low, high: 2 }))).toEqual([true, true, false]);
    expect(reaches0({ low: -2, high: 0 })).toBe(true);
    expect(reaches0({ low: -2, high: -1 })).toBe(false);
  });
});
