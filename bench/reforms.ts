import { pathToFileURL } from 'node:url';
import { type Case, openCase } from '../src/case/index.ts';
import { holders, threads } from '../src/jobs/index.ts';
import { grossCost, plan, ways } from '../src/plan/index.ts';
import { ask, caseOf, type Game, paths, players, uncertainOf, worthOf } from '../src/reforms/index.ts';

/** One measure: what, its value and unit, and what it should be. */
export interface ReformsMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

const solar = async (): Promise<Case> => (await openCase('solar-central-asia')).case;
const gameOf = (c: Case): Game => ({ case: c, players: players(c), common: [] });

/** A set of all reforms, planned from nothing and from the plan without reforms, both to a gap of 1 %. */
export async function warmth(): Promise<ReformsMeasure[]> {
  const game = gameOf(await solar());
  const known = ways();
  const request = { gap: 0.01, seconds: 300 };
  const none = await worthOf(caseOf(game, 0), request, { ways: known });
  const set = 2 ** game.players.length - 1;
  const cold = await seconds(() => worthOf(caseOf(game, set), request));
  const warm = await seconds(() => worthOf(caseOf(game, set), { ...request, starts: [none.start] }, { ways: known }));
  return [
    { what: 'one set, from nothing', value: cold, unit: 's', goal: '' },
    { what: 'one set, from the plan of another', value: warm, unit: 's', goal: '' },
    { what: 'warm over cold', value: cold / warm, unit: 'times', goal: 'at least 3' },
  ];
}

/** Eight sets on one thread and on two. */
export async function workers(): Promise<ReformsMeasure[]> {
  const game = gameOf(await solar());
  const run = async (count: number) => {
    const pool = threads(game, count);
    const sets = [1, 2, 4, 8, 16, 32, 64, 128];
    try {
      await Promise.all([0, 1].slice(0, count).map(() => pool.solve(0, { gap: 0.02, seconds: 300 })));
      return await seconds(() => Promise.all(sets.map((set) => pool.solve(set, { gap: 0.02, seconds: 300 }))));
    } finally {
      await pool.close();
    }
  };
  const [one, two] = [await run(1), await run(2)];
  return [{ what: 'two threads over one', value: one / two, unit: 'times', goal: 'at least 1.8' }];
}

/** Draws of the uncertain figures with the builds of the plan held. */
export async function draws(n: number): Promise<ReformsMeasure[]> {
  const c = await solar();
  const request = { reforms: [], gap: 0.01, seconds: 300, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  const pool = holders({ case: c, builds: document, scale: grossCost(document.cost) }, 2);
  try {
    const figures = uncertainOf(c);
    const took = await seconds(() => paths(figures, n, 1, pool.value));
    return [
      { what: `1 000 draws with builds held (from ${n})`, value: (took / n) * 1000, unit: 's', goal: 'at most 60' },
    ];
  } finally {
    await pool.close();
  }
}

/** All sets of the reforms of the solar case, with every value known to 5 % of what they gain together. */
export async function whole(minutes: number): Promise<ReformsMeasure[]> {
  const c = await solar();
  const before = process.memoryUsage().rss;
  const pools: ReturnType<typeof threads>[] = [];
  const solver = (game: Game) => {
    const pool = threads(game, 2);
    pools.push(pool);
    return { solve: pool.solve };
  };
  const settings = { together: 2, gap: 0.005, precision: 0.05, seconds: 150, budget: minutes * 60 };
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  const took = await seconds(async () => {
    answer = await ask(c, { ...settings, solver });
  });
  await Promise.all(pools.map((pool) => pool.close()));
  const { document, solves } = answer!;
  return [
    { what: `${document.reforms.length} reforms, all sets`, value: took / 60, unit: 'min', goal: 'at most 20' },
    { what: 'sets solved', value: solves, unit: '', goal: '' },
    {
      what: 'widest half-width of a Shapley value',
      value: (100 * document.halfWidth) / Math.abs(document.all - document.base),
      unit: '% of the gain',
      goal: 'at most 5',
    },
    { what: 'memory gained', value: (process.memoryUsage().rss - before) / 1e6, unit: 'MB', goal: '' },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const all: Record<string, () => Promise<ReformsMeasure[]>> = {
    warmth,
    workers,
    draws: () => draws(60),
    whole: () => whole(40),
  };
  for (const [name, measure] of Object.entries(all)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const { what, value, unit, goal } of await measure())
      process.stdout.write(`${what}: ${value.toFixed(2)} ${unit}${goal ? ` (${goal})` : ''}\n`);
  }
  process.exit(0);
}
