import { holders, threads } from '../pool.ts';
import type { DoubtTask, GameData, HoldData, HoldTask } from '../task.ts';
import { NICE } from '../thread.ts';
import type { FreeAsk, FreeLimits, SetAsk, SetLimits } from './pool.ts';
import { readyFor } from './ready.ts';
import type { Answerer } from './worker.ts';

/** The answerers of a worker that solves sets of reforms and values draws, in its own threads. */
export function solvers(together: number): {
  readonly answerers: Readonly<Record<'set' | 'doubt' | 'draws' | 'free', Answerer>>;
  close(): Promise<void>;
} {
  const games = readyFor((content) => threads(content as GameData, together, NICE));
  const plans = readyFor((content) => holders(content as HoldData, together, undefined, NICE));
  return {
    answerers: {
      async set({ content, ask, limits, signal }) {
        const { set, request } = ask as SetAsk;
        const { seconds } = limits as SetLimits;
        const value = await games.use(content, (pool) => pool.solve(set, { ...request, seconds }, signal));
        return { value, final: value.seconds < seconds };
      },
      async doubt({ content, ask }) {
        const { set, start, draws, scale } = ask as DoubtTask;
        return { value: await games.use(content, (pool) => pool.doubt(scale)(set, start, draws)), final: true };
      },
      async draws({ content, ask }) {
        return { value: await plans.use(content, (pool) => pool.value(ask as HoldTask)), final: true };
      },
      async free({ content, ask, limits }) {
        const { seconds } = limits as FreeLimits;
        const began = performance.now();
        const value = await plans.use(content, (pool) => pool.free({ ...(ask as FreeAsk), seconds }));
        return { value, final: (performance.now() - began) / 1000 < seconds };
      },
    },
    async close() {
      await Promise.all([games.close(), plans.close()]);
    },
  };
}
