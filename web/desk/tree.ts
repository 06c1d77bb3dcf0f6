import type { RunEntry } from '../api.ts';

/** Runs in tree order: each after its parent, with its depth; the oldest first. */
export function treeOf<T extends Pick<RunEntry, 'run' | 'parent' | 'at'>>(
  runs: readonly T[],
): { readonly run: T; readonly depth: number }[] {
  const sorted = [...runs].sort((a, b) => a.at - b.at);
  const there = new Set(sorted.map(({ run }) => run));
  const placed = new Set<string>();
  const under = (run: T, depth: number): { run: T; depth: number }[] => {
    if (placed.has(run.run)) return [];
    placed.add(run.run);
    return [
      { run, depth },
      ...sorted.filter(({ parent }) => parent === run.run).flatMap((one) => under(one, depth + 1)),
    ];
  };
  const roots = sorted.filter(({ parent }) => parent === undefined || !there.has(parent));
  // In a circle of parents, the oldest run is the root.
  return [...roots, ...sorted].flatMap((one) => under(one, 0));
}
