import { type Case, openCase } from '../src/case/index.ts';
import { threads } from '../src/jobs/index.ts';
import { ways } from '../src/plan/index.ts';
import { type AskOptions, ask, caseOf, type Game, players, worthOf } from '../src/reforms/index.ts';
import { type Measure, median, type Say, stopwatch, timed } from './measure.ts';

const solar = async (): Promise<Case> => (await openCase('solar-central-asia')).case;
const gameOf = (c: Case): Game => ({ case: c, players: players(c), common: [] });
const seconds = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)).clock;

/** What the worths of reforms take: one set, sets on threads, and all sets of the solar case. */
export const reformsBench = async (say: Say): Promise<Measure[]> => [
  ...(await warmth()),
  ...(await workers()),
  ...(await whole(say)),
];

/**
 * A set of all reforms to a gap of 1 %: planned from nothing; from the plan and the relaxation without reforms, as a run hands
 * them on (all ten reforms lie between, so no two sets are further apart); and one that takes the plan without reforms over.
 * In turns, five times, the median: in a run a thread solves such sets one after the other.
 */
async function warmth(): Promise<Measure[]> {
  const game = gameOf(await solar());
  const known = ways();
  const request = { gap: 0.01, seconds: 600 };
  const { start, vertex } = await worthOf(caseOf(game, 0), request, { ways: known });
  const near = { ...request, starts: [start], ...(vertex === undefined ? {} : { vertex }) };
  const all = caseOf(game, 2 ** game.players.length - 1);
  const times: { cold: number[]; warm: number[]; taken: number[] } = { cold: [], warm: [], taken: [] };
  for (let round = 0; round < 5; round++) {
    times.cold.push(await seconds(() => worthOf(all, request)));
    times.warm.push(await seconds(() => worthOf(all, near, { ways: known })));
    times.taken.push(await seconds(() => worthOf(all, { ...near, takeOver: true }, { ways: known })));
  }
  const [cold, warm, taken] = [median(times.cold), median(times.warm), median(times.taken)];
  return [
    ['one set, from nothing, to 1 %', cold, 's'],
    ['one set, from the plan of another, to 1 %', warm, 's'],
    ['from nothing over from the plan of another', cold / warm, 'times', 'at least 3'],
    ['one set that takes the plan of another over', taken, 's'],
    ['from nothing over taking a plan over', cold / taken, 'times', 'said'],
  ];
}

/** Sets that each thread takes over before it is measured. */
const WARM = 16;

/**
 * Eight sets that are solved and 32 that take over the plan without reforms, on one thread and on two that are warm: each has
 * solved one and taken 16 over, so that its code is compiled and its networks of all vintages are there (`first` says what
 * that costs a thread once). Solves come first, as a run of uneven tasks ends soonest.
 */
async function workers(): Promise<Measure[]> {
  const game = gameOf(await solar());
  const { start } = await worthOf(caseOf(game, 0), { gap: 0.02, seconds: 600 });
  const solving = { gap: 0.01, seconds: 600 };
  const taking = { ...solving, takeOver: true, starts: [start] };
  let first = 0;
  const run = async (count: number) => {
    const pool = threads(game, count);
    const takes = (most: number) => Array.from({ length: most }, (_, k) => pool.solve(29 * k + 1, taking));
    try {
      await Promise.all(Array.from({ length: count }, () => pool.solve(1, solving)));
      const warming = () => seconds(() => Promise.all(takes(WARM * count)));
      const cold = await warming();
      if (count === 1) first = cold - (await warming());
      return await seconds(() =>
        Promise.all([...[2, 4, 8, 16, 32, 64, 128, 256].map((set) => pool.solve(set, solving)), ...takes(32)]),
      );
    } finally {
      await pool.close();
    }
  };
  const [one, two] = [await run(1), await run(2)];
  return [
    ['8 sets solved and 32 taken over, on one thread', one, 's'],
    ['what the first sets cost a thread more than later ones', first, 's', 'said'],
    ['two threads over one', one / two, 'times', 'at least 1.8'],
  ];
}

/** Minutes for all sets, and threads that solve them. */
const MINUTES = 16;
const THREADS = 2;

/** All sets of the reforms of the solar case, with every value known to 5 % of what they gain together. */
async function whole(say: Say): Promise<Measure[]> {
  const c = await solar();
  const pools: ReturnType<typeof threads>[] = [];
  const solver = (game: Game) => {
    const pool = threads(game, THREADS);
    pools.push(pool);
    return { solve: pool.solve };
  };
  const single = await seconds(() => worthOf(c, { gap: 0.005, seconds: 600 }));
  const memory: number[] = [];
  let taken = 0;
  const onProgress: AskOptions['onProgress'] = ({ solves, taken: plans, halfWidth }) => {
    taken = plans;
    memory.push(process.memoryUsage().rss / 1e6);
    if (memory.length % 10 === 0)
      say(`${solves} solves, ${taken} plans taken over, half-width ${(halfWidth / 1e6).toFixed(2)} M`);
  };
  const limits = { together: THREADS, gap: 0.005, precision: 0.05, seconds: 3600, budget: MINUTES * 60 };
  const spent = stopwatch();
  const { document, solves } = await ask(c, { ...limits, onProgress, solver });
  const took = spent().clock;
  await Promise.all(pools.map((pool) => pool.close()));
  const sets = 2 ** document.reforms.length;
  const part = (from: number, to: number) =>
    Math.max(...memory.slice(Math.floor(from * memory.length), Math.ceil(to * memory.length)));
  const share = (100 * document.halfWidth) / Math.abs(document.all - document.base);
  return [
    [`${sets} sets of ${document.reforms.length} reforms, ${THREADS} threads`, took / 60, 'min', 'at most 20'],
    ['sets solved', solves, ''],
    ['plans taken over', taken, ''],
    ['widest half-width of a Shapley value', share, '% of the gain', 'at most 5'],
    ['a single plan of the case to 0.5 %', single, 's', 'said'],
    ['a set on average, seconds of a thread', (took * THREADS) / sets, 's', 'said'],
    ['memory in the third quarter of the run', part(0.5, 0.75), 'MB'],
    ['memory in the last over the third quarter', part(0.75, 1) / part(0.5, 0.75), 'times', 'flat'],
  ];
}
