import type { Component } from './component.ts';

/** Statistics of one component of the search. */
export interface ComponentStatistics {
  /** Number of calls. */
  readonly calls: number;
  /** Wall-clock time, in seconds, including the component's own solves. */
  readonly seconds: number;
  /** Number of rows or columns that it added to the master, or of improvements of the incumbent or of the dual bound. */
  readonly brought: number;
}

/** Statistics by component, in the order of the first call. */
export type Statistics = Map<Component, ComponentStatistics>;

/** Adds to the statistics of a component. */
export function addStatistics(statistics: Statistics, name: Component, more: ComponentStatistics): void {
  const { calls, seconds, brought } = statistics.get(name) ?? { calls: 0, seconds: 0, brought: 0 };
  statistics.set(name, {
    calls: calls + more.calls,
    seconds: seconds + more.seconds,
    brought: brought + more.brought,
  });
}

/** Runs one call of a component and adds it to the statistics; `brought` counts what the result brought. */
export async function record<T>(
  statistics: Statistics,
  name: Component,
  work: () => Promise<T>,
  brought: (result: T) => number,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  addStatistics(statistics, name, {
    calls: 1,
    seconds: (performance.now() - began) / 1000,
    brought: brought(result),
  });
  return result;
}
