import { incumbent } from './incumbent.ts';
import type { Growing, SolveOptions } from './options.ts';

/** What a search begins with: the shared capacities and flows that it is given, and no plan yet. Each better plan is told. */
export function growing(options: SolveOptions): Growing {
  const began = performance.now();
  const tell = (objective: number) =>
    options.onProgress?.({ stage: 'heuristics', seconds: (performance.now() - began) / 1000, objective });
  return {
    ...options,
    binding: new Set(options.binding ?? []),
    extra: [...(options.extra ?? [])],
    starts: [...(options.starts ?? [])],
    incumbent: incumbent(tell),
    state: {
      bound: options.ceiling ?? Number.POSITIVE_INFINITY,
      planned: false,
      restarts: 0,
      reserve: 0,
      brought: new Map(),
    },
  };
}
