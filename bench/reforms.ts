import { pathToFileURL } from 'node:url';
import { type Case, openCase } from '../src/case/index.ts';
import { threads } from '../src/jobs/index.ts';
import { ways } from '../src/plan/index.ts';
import { type AskOptions, ask, caseOf, type Game, players, worthOf } from '../src/reforms/index.ts';

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

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/**
 * A set of all reforms to a gap of 1 %: planned from nothing; from the plan and the relaxation without reforms, as a run hands
 * them on (all ten reforms lie between, so no two sets are further apart); and one that takes the plan without reforms over.
 * In turns, five times, the median: in a run a thread solves such sets one after the other.
 */
export async function warmth(): Promise<ReformsMeasure[]> {
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
    { what: 'one set, from nothing, to 1 %', value: cold, unit: 's', goal: '' },
    { what: 'one set, from the plan of another, to 1 %', value: warm, unit: 's', goal: '' },
    { what: 'from nothing over from the plan of another', value: cold / warm, unit: 'times', goal: 'at least 3' },
    { what: 'one set that takes the plan of another over', value: taken, unit: 's', goal: '' },
    { what: 'from nothing over taking a plan over', value: cold / taken, unit: 'times', goal: 'said' },
  ];
}

/**
 * Eight sets that are solved and 32 that take over the plan without reforms, on one thread and on two that are warm: each has
 * solved one and taken 16 over, so that its code is compiled and its networks of all vintages are there (`first` says what
 * that costs a thread once). Solves come first, as a run of uneven tasks ends soonest.
 */
export async function workers(): Promise<ReformsMeasure[]> {
  const game = gameOf(await solar());
  const { start } = await worthOf(caseOf(game, 0), { gap: 0.02, seconds: 600 });
  const solving = { gap: 0.01, seconds: 600 };
  const taking = { ...solving, takeOver: true, starts: [start] };
  let first = 0;
  const run = async (count: number) => {
    const pool = threads(game, count);
    const takes = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, k) => pool.solve(29 * (from + k) + 1, taking));
    try {
      await Promise.all(Array.from({ length: count }, () => pool.solve(1, solving)));
      const warming = () => seconds(() => Promise.all(takes(0, WARM * count)));
      const cold = await warming();
      if (count === 1) first = cold - (await warming());
      return await seconds(() =>
        Promise.all([...[2, 4, 8, 16, 32, 64, 128, 256].map((set) => pool.solve(set, solving)), ...takes(0, 32)]),
      );
    } finally {
      await pool.close();
    }
  };
  const [one, two] = [await run(1), await run(2)];
  return [
    { what: '8 sets solved and 32 taken over, on one thread', value: one, unit: 's', goal: '' },
    { what: 'what the first sets cost a thread more than later ones', value: first, unit: 's', goal: 'said' },
    { what: 'two threads over one', value: one / two, unit: 'times', goal: 'at least 1.8' },
  ];
}

/** Sets that each thread takes over before it is measured. */
const WARM = 16;

/** All sets of the reforms of the solar case, with every value known to 5 % of what they gain together. */
export async function whole(
  minutes: number,
  say: (line: string) => void = () => {},
  workers = 2,
): Promise<ReformsMeasure[]> {
  const c = await solar();
  const pools: ReturnType<typeof threads>[] = [];
  const solver = (game: Game) => {
    const pool = threads(game, workers);
    pools.push(pool);
    return { solve: pool.solve };
  };
  const single = await seconds(() => worthOf(c, { gap: 0.005, seconds: 600 }));
  const memory: number[] = [];
  const onProgress: AskOptions['onProgress'] = ({ solves, taken, halfWidth }) => {
    memory.push(process.memoryUsage().rss / 1e6);
    if (memory.length % 10 === 0)
      say(`${solves} solves, ${taken} plans taken over, half-width ${(halfWidth / 1e6).toFixed(2)} M`);
  };
  const settings = { together: workers, gap: 0.005, precision: 0.05, seconds: 3600, budget: minutes * 60, onProgress };
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  const took = await seconds(async () => {
    answer = await ask(c, { ...settings, solver });
  });
  await Promise.all(pools.map((pool) => pool.close()));
  const { document, solves, taken } = answer!;
  const sets = 2 ** document.reforms.length;
  const part = (from: number, to: number) =>
    Math.max(...memory.slice(Math.floor(from * memory.length), Math.ceil(to * memory.length)));
  const share = (100 * document.halfWidth) / Math.abs(document.all - document.base);
  return [
    {
      what: `${sets} sets of ${document.reforms.length} reforms, ${workers} threads`,
      value: took / 60,
      unit: 'min',
      goal: 'at most 20',
    },
    { what: 'sets solved', value: solves, unit: '', goal: '' },
    { what: 'plans taken over', value: taken, unit: '', goal: '' },
    { what: 'widest half-width of a Shapley value', value: share, unit: '% of the gain', goal: 'at most 5' },
    { what: 'a single plan of the case to 0.5 %', value: single, unit: 's', goal: 'said' },
    { what: 'a set on average, seconds of a thread', value: (took * workers) / sets, unit: 's', goal: 'said' },
    { what: 'memory in the third quarter of the run', value: part(0.5, 0.75), unit: 'MB', goal: '' },
    {
      what: 'memory in the last over the third quarter',
      value: part(0.75, 1) / part(0.5, 0.75),
      unit: 'times',
      goal: 'flat',
    },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const all: Record<string, () => Promise<ReformsMeasure[]>> = {
    warmth,
    workers,
    whole: () => whole(30),
  };
  for (const [name, measure] of Object.entries(all)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const { what, value, unit, goal } of await measure())
      process.stdout.write(`${what}: ${value.toFixed(2)} ${unit}${goal ? ` (${goal})` : ''}\n`);
  }
  process.exit(0);
}
