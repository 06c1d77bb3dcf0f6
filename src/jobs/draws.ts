import type { Change } from '../case/index.ts';
import type { Value, ValueFree } from '../reforms/index.ts';
import type { FreeTask, HoldTask } from './task.ts';

/** What values a few draws at a time: threads here, or workers of a shared queue. */
export interface DrawRunner {
  value(task: HoldTask): ReturnType<Value>;
  /** Plans draws with builds free, each to a gap in so many seconds. */
  free(task: FreeTask): ReturnType<ValueFree>;
  close(): Promise<void>;
}

/** Draws that are valued together: as many as share a state of the network (`design` in reforms). */
const BATCH = 20;

/** Values any number of draws in batches. A draw's outcome does not depend on who values the others. */
export function inBatches(
  runner: DrawRunner,
  onDraws: (done: number, all: number) => void = () => {},
): { readonly value: Value; free(limits: Pick<FreeTask, 'gap' | 'seconds'>): ValueFree } {
  const each = async <T>(
    all: readonly (readonly Change[])[],
    size: number,
    work: (draws: HoldTask['draws']) => Promise<T[]>,
  ): Promise<T[]> => {
    let done = 0;
    const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => i * size);
    const parts = starts.map(async (start) => {
      const draws = all.slice(start, start + size);
      const outcomes = await work(draws);
      done += draws.length;
      onDraws(done, all.length);
      return outcomes;
    });
    return (await Promise.all(parts)).flat();
  };
  return {
    value: (changes) => each(changes, BATCH, (draws) => runner.value({ draws })),
    free: (limits) => (changes) => each(changes, 1, (draws) => runner.free({ draws, ...limits })),
  };
}
