import { describe, expect, it } from 'vitest';
import { inTurns } from './turns.ts';

/** Runs ten tasks that take the times given; tells what was known when each was chosen, and the most at a time. */
async function ran(times: readonly number[], together: number, lag: number) {
  const known: number[] = [];
  const saw: string[] = [];
  let running = 0;
  let most = 0;
  let count = 0;
  await inTurns<number, number>({
    next: (busy) => {
      if (count >= 10) return undefined;
      saw.push(`${known.join()} | ${busy.join()}`);
      return count++;
    },
    work: async (task) => {
      running++;
      most = Math.max(most, running);
      await new Promise((end) => setTimeout(end, times[task % times.length]));
      running--;
      return task * 10;
    },
    put: (task, result) => {
      expect(result).toBe(task * 10);
      known.push(task);
    },
    together,
    lag,
    over: () => false,
  });
  return { known, saw, most };
}

describe('inTurns', () => {
  it('chooses from the same results whatever the durations, and receives them in order', async () => {
    const [slow, quick] = [await ran([9, 1, 4], 2, 3), await ran([1, 7], 2, 3)];
    expect(slow.saw).toEqual(quick.saw);
    expect(slow.known).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(slow.most).toBe(2);
    const three = await ran([3], 3, 3);
    expect(three.saw).toEqual(slow.saw);
  });

  it('continues to choose after it had no task, as long as results arrive', async () => {
    const done: string[] = [];
    await inTurns<string, string>({
      next: (busy) =>
        done.length + busy.length === 0 ? 'first' : done.length + busy.length === 1 ? 'second' : undefined,
      work: async (task) => task,
      put: (task) => void done.push(task),
      together: 2,
      lag: 4,
      over: () => false,
    });
    expect(done).toEqual(['first', 'second']);
  });

  it('receives the results of tasks begun before the end, and passes an error on', async () => {
    const done: number[] = [];
    let count = 0;
    const base = { put: (task: number) => void done.push(task), together: 2, lag: 2 };
    await inTurns<number, number>({ ...base, next: () => count++, work: async (x) => x, over: () => count >= 3 });
    expect(done).toEqual([0, 1, 2]);
    const faulty = inTurns<number, number>({
      ...base,
      next: () => count++,
      work: async () => {
        throw new Error('lost');
      },
      over: () => false,
    });
    await expect(faulty).rejects.toThrow('lost');
  });
});
