import { asked } from '../brought.ts';
import type { Component } from '../component.ts';
import type { State } from '../options.ts';

/** Lowers the least bound over all rows and columns to what one way to a bound gives, where that is lower. */
export async function lowerBound(state: State, name: Component['name'], find: () => Promise<number>): Promise<void> {
  const found = await asked(state, name, find, (bound) => Number(bound < state.bound));
  state.bound = Math.min(state.bound, found);
}
