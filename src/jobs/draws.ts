import type { Change } from '../case/index.ts';
import type { Value, ValueFree } from '../reforms/index.ts';
import type { FreeTask, HoldTask } from './task.ts';

/** Values a few draws at a time, in threads or on the workers of a shared queue. */
export interface DrawRunner {
  value(task: HoldTask): ReturnType<Value>;
  /** Plans draws with free builds, each to a gap within a time limit. */
  free(task: FreeTask): ReturnType<ValueFree>;
  close(): Promise<void>;
}

/** Number of draws in a batch: as many as share a state of the network (`design` in reforms). */
const BATCH = 20;

/** Values any number of draws in batches. The outcome of a draw does not depend on its batch. */
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
