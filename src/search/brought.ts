import type { Component } from './component.ts';

/** What a part of the search did. */
export interface Brought {
  /** How often it was asked. */
  readonly calls: number;
  /** Seconds that it took, solves of its own included. */
  readonly seconds: number;
  /** Rows or columns that joined the programme by it, or how often it bettered the best plan or the bound. */
  readonly brought: number;
}

type Name = Component['name'];

/** What each part of the search did so far, in the order in which the parts were first asked. */
export interface Books {
  readonly brought: Map<Name, Brought>;
}

/** Adds to what a part of the search did. */
export function book({ brought }: Books, name: Name, more: Brought): void {
  const { calls, seconds, brought: before } = brought.get(name) ?? { calls: 0, seconds: 0, brought: 0 };
  brought.set(name, { calls: calls + more.calls, seconds: seconds + more.seconds, brought: before + more.brought });
}

/** Does what a part of the search is asked for, and books it with what it `brought`. */
export async function record<T>(
  state: Books,
  name: Name,
  work: () => Promise<T>,
  brought: (result: T) => number,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  book(state, name, { calls: 1, seconds: (performance.now() - began) / 1000, brought: brought(result) });
  return result;
}
