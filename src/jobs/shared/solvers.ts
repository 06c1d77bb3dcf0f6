import { type Pool, threads } from '../pool.ts';
import type { DoubtTask, GameData } from '../task.ts';
import type { SetAsk, SetLimits } from './pool.ts';
import type { Answerer } from './worker.ts';

/** Games whose threads are kept alive while no job is about them. */
const ALIVE = 2;

interface Held {
  readonly pool: Pool;
  /** Jobs that run in it. */
  busy: number;
}

/** How a worker solves sets of reforms, in threads of its own. */
export function setSolvers(together: number): {
  readonly answerers: Readonly<Record<'set' | 'doubt', Answerer>>;
  close(): Promise<void>;
} {
  const held = new Map<string, Held>();
  const inPool = async <T>(
    { hash, value }: Parameters<Answerer>[0]['content'],
    work: (pool: Pool) => Promise<T>,
  ): Promise<T> => {
    const one = held.get(hash) ?? { pool: threads(value as GameData, together), busy: 0 };
    held.delete(hash);
    held.set(hash, one);
    one.busy++;
    try {
      return await work(one.pool);
    } finally {
      one.busy--;
      endOld();
    }
  };
  const endOld = () => {
    for (const [hash, { pool, busy }] of [...held].slice(0, -ALIVE)) {
      if (busy > 0) continue;
      held.delete(hash);
      void pool.close();
    }
  };
  return {
    answerers: {
      async set({ content, ask, limits, signal }) {
        const { set, request } = ask as SetAsk;
        const { seconds } = limits as SetLimits;
        const value = await inPool(content, (pool) => pool.solve(set, { ...request, seconds }, signal));
        return { value, final: value.seconds < seconds };
      },
      async doubt({ content, ask }) {
        const { set, start, draws, scale } = ask as DoubtTask;
        return { value: await inPool(content, (pool) => pool.doubt(scale)(set, start, draws)), final: true };
      },
    },
    async close() {
      await Promise.all([...held.values()].map(({ pool }) => pool.close()));
    },
  };
}
