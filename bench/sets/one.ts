import { plan, verify } from '../../src/plan/index.ts';
import { type ComponentName, components } from '../../src/search/component.ts';
import { sets } from '../../test/support/sets.ts';
import { stopwatch } from '../measure.ts';

/** What is asked of one run: a case of a set, seconds, and parts of the search that are left out. */
export interface Asked {
  readonly set: string;
  readonly seed: number;
  readonly seconds: number;
  readonly gap: number;
  readonly without: readonly ComponentName[];
}

/** What one run brought; money in the case's currency, times in seconds of the run's clock since it began to solve. */
export interface Brought {
  readonly status: string;
  readonly npv: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** Discounted gross cost of the plan. */
  readonly gross: number | null;
  /** When a plan that keeps to every row was first known; null where none was. */
  readonly first: number | null;
  readonly seconds: number;
  /** Whether the second opinion holds the plan for true. */
  readonly ok: boolean;
  readonly memory: number;
  readonly integers: number;
  readonly nonzeros: number;
}

const asked: Asked = JSON.parse(process.argv[2]!);
for (const part of asked.without)
  if (!components.includes(part)) throw new Error(`--without takes ${components.join(', ')}, not ${part}`);
const c = sets[asked.set]!(asked.seed);
const spent = stopwatch();
let first: number | null = null;
const { document, solved } = await plan(c, {
  asRead: c,
  request: { reforms: [], gap: asked.gap, seconds: asked.seconds, solver: 'highs-wasm' },
  // What is told to be worth something keeps to every row.
  onProgress: ({ objective }) => {
    if (objective !== undefined && Number.isFinite(objective)) first ??= spent().clock;
  },
  ...(asked.without.length > 0 ? { without: new Set(asked.without) } : {}),
});
const seconds = spent().clock;
const { status, npv, bound, gap } = document;
const gross = npv === null || !gap ? null : (bound! - npv) / gap;
const brought: Brought = {
  status,
  npv,
  bound,
  gap,
  gross,
  seconds,
  first: npv === null ? null : (first ?? seconds),
  ok: verify(document, c).ok,
  memory: process.resourceUsage().maxRSS / 1024,
  integers: document.solver.integers,
  nonzeros: document.solver.nonzeros,
};
process.stdout.write(JSON.stringify(brought));
await solved.session.close();
process.exit(0);
