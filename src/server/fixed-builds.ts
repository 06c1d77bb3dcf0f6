import type { Case, Change } from '../case/index.ts';
import { type DrawRunner, holders } from '../jobs/index.ts';
import type { heldBuilds } from '../questions/index.ts';

/** The worth of a plan with fixed builds after figures have changed. */
export interface FixedWorth {
  readonly npv: number;
  /** How much more the best plan with these builds may be worth, money. */
  readonly most: number;
  /** Whether targets and firm demands are met. */
  readonly met: boolean;
}

/** The builds of a plan, and the case in which they are fixed, with the plan's reforms in force. */
export interface FixedBase {
  readonly case: Case;
  readonly builds: ReturnType<typeof heldBuilds>;
  /** Gross cost of the plan and the part of it at stake, money: they set the tolerance of an answer. */
  readonly scale: number;
  readonly stake: number;
}

export interface FixedBuilds {
  /**
   * Values one set of changes. If an asker (`who`) sends several while an earlier one is solved, only the last is answered; the
   * others get `newer`. `none`: there is no plan with these builds.
   */
  ask(
    key: string,
    who: string,
    base: () => FixedBase,
    changes: readonly Change[],
  ): Promise<FixedWorth | 'none' | 'newer'>;
  close(): Promise<void>;
}

/** The most programmes in memory, each in a thread with about 200 MB for a large case; and how long an unused one stays, ms. */
const WARM = 3;
const IDLE = 300_000;

/** The gap of an answer, as a share of what is at stake; and its least and greatest value, as shares of the gross cost. */
const OF_STAKE = 0.005;
const [LEAST, MOST] = [1e-6, 2e-4];

interface Warm {
  readonly runner: DrawRunner;
  readonly most: number;
  last: number;
  busy: number;
  /** The waiting question of each asker: only the last one. */
  readonly waiting: Map<string, { readonly drop: () => void }>;
  turn: Promise<unknown>;
}

/** Threads that hold programmes with fixed builds, so that an answer takes a fraction of a second. */
export function fixedBuilds(): FixedBuilds {
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
  const started = (key: string, base: () => FixedBase): Warm => {
    const existing = warm.get(key);
    if (existing) return existing;
    const idle = [...warm].filter(([, { busy }]) => busy === 0).sort(([, a], [, b]) => a.last - b.last);
    if (warm.size >= WARM && idle[0]) end(idle[0][0]);
    const { case: c, builds, scale, stake } = base();
    const gap = Math.min(MOST, Math.max(LEAST, (OF_STAKE * stake) / scale));
    const runner = holders({ case: c, builds, scale, gap }, 1);
    const one: Warm = {
      runner,
      most: gap * scale,
      last: Date.now(),
      busy: 0,
      waiting: new Map(),
      turn: Promise.resolve(),
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
