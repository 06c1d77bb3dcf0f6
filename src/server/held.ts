import type { Case, Change } from '../case/index.ts';
import { type DrawRunner, holders } from '../jobs/index.ts';
import type { heldBuilds } from '../questions/index.ts';

/** What a plan is worth with its builds held while figures are changed. */
export interface HeldAnswer {
  readonly npv: number;
  /** Money by which the plan with these builds may be worth more. */
  readonly most: number;
  /** Whether targets and firm demands are met. */
  readonly met: boolean;
}

/** The builds of a plan, and the case that they are held in, with the plan's reforms in force. */
export interface HeldBase {
  readonly case: Case;
  readonly builds: ReturnType<typeof heldBuilds>;
  /** Gross cost of the plan, and what is at stake in it: how near an answer must be. */
  readonly scale: number;
  readonly stake: number;
}

export interface HeldAnswers {
  /**
   * Values one set of changes. Of several that one asker sends while one is worked on, the last is answered and those between are
   * given up (undefined); undefined too where there is no such plan: `none` tells them apart.
   */
  ask(
    key: string,
    who: string,
    base: () => HeldBase,
    changes: readonly Change[],
  ): Promise<HeldAnswer | 'none' | 'newer'>;
  close(): Promise<void>;
}

/** Programmes that are kept warm, each in a thread with some 200 MB of a large case, and milliseconds for which one without questions is kept. */
const WARM = 3;
const IDLE = 300_000;

/** How near an answer is: a share of what is at stake; ends as shares of the gross cost. */
const OF_STAKE = 0.005;
const [LEAST, MOST] = [1e-6, 2e-4];

interface Warm {
  readonly runner: DrawRunner;
  readonly most: number;
  last: number;
  busy: number;
  /** What waits of each who asks: the last one. */
  readonly waiting: Map<string, { readonly drop: () => void }>;
  turn: Promise<unknown>;
}

/** Threads that hold the builds of plans, for answers within a part of a second. */
export function heldAnswers(): HeldAnswers {
  const warm = new Map<string, Warm>();
  const end = (key: string) => {
    const one = warm.get(key);
    warm.delete(key);
    void one?.runner.close().catch(() => {});
  };
  const sweep = () => {
    for (const [key, one] of warm) if (one.busy === 0 && Date.now() - one.last > IDLE) end(key);
  };
  const timer = setInterval(sweep, IDLE / 5);
  timer.unref();
  const started = (key: string, base: () => HeldBase): Warm => {
    const known = warm.get(key);
    if (known) return known;
    const idle = [...warm].filter(([, { busy }]) => busy === 0).sort(([, a], [, b]) => a.last - b.last);
    if (warm.size >= WARM && idle[0]) end(idle[0][0]);
    const { case: c, builds, scale, stake } = base();
    const gap = Math.min(MOST, Math.max(LEAST, (OF_STAKE * stake) / scale));
    const runner = holders({ case: c, builds, scale, gap }, 1);
    const one: Warm = {
      ...{ runner, most: gap * scale },
      ...{ last: Date.now(), busy: 0, waiting: new Map(), turn: Promise.resolve() },
    };
    warm.set(key, one);
    return one;
  };
  return {
    async ask(key, who, base, changes) {
      const one = started(key, base);
      one.last = Date.now();
      one.waiting.get(who)?.drop();
      let dropped = false;
      const mine = {
        drop() {
          dropped = true;
        },
      };
      one.waiting.set(who, mine);
      one.busy++;
      const before = one.turn;
      const work = (async () => {
        await before;
        if (dropped) return 'newer' as const;
        if (one.waiting.get(who) === mine) one.waiting.delete(who);
        const [found] = await one.runner.value({ draws: [changes] });
        return found ? { npv: found.npv, most: one.most, met: found.met } : ('none' as const);
      })();
      one.turn = work.catch(() => {});
      try {
        return await work;
      } finally {
        one.busy--;
        one.last = Date.now();
      }
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...warm.values()].map(({ runner }) => runner.close().catch(() => {})));
      warm.clear();
    },
  };
}
