import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import {
  type ChanceModel,
  chanceModel,
  type Paths,
  type ProjectInput,
  projectCashFlow,
  runPaths,
  summarise,
  type Uncertainty,
} from '../src/finance/index.ts';
import { numpy } from './finance-peer.ts';
import { financePlanBench } from './finance-plan.ts';
import { type Measure, type Say, stopwatch } from './measure.ts';

const row = (n: number, value: number, from: number): number[] =>
  Array.from({ length: n }, (_, p) => (p < from ? 0 : value));

/** 100 years: eight years of building, two loans in two currencies, reserve, lock-up, tax with losses. */
const plant: ProjectInput = {
  name: 'Long plant',
  currency: 'KZT',
  start: 2026,
  periods: 100,
  revenue: row(100, 9, 8),
  variableCost: row(100, 3, 8),
  fixedCost: row(100, 1, 8),
  capex: row(8, 15, 0),
  tranches: ['Home', 'Foreign'].map((name) => ({
    name,
    currency: name === 'Home' ? 'KZT' : 'CNY',
    draws: row(8, 5, 0),
    rate: name === 'Home' ? 0.09 : 0.06,
    repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 55, grace: 7 },
  })),
  fx: { CNY: row(100, 1, 0) },
  tax: { rate: 0.2 },
  depreciation: { kind: 'straight-line', years: 10 },
  reserveMonths: 6,
  lockUp: 1.1,
  discountRate: 0.08,
};

/** Four correlated drivers, as a lender's model has them. */
const doubt: Uncertainty = {
  drivers: {
    price: { volatility: 0.1, reversion: 0.3 },
    volume: { volatility: 0.05, reversion: 1 },
    rate: { volatility: 0.01, reversion: 0.2 },
    fx: { volatility: 0.08, reversion: 0.1 },
  },
  correlation: { 'price:volume': 0.2, 'price:fx': -0.3, 'rate:fx': 0.3 },
  seed: 1,
};

/** A project by years with three loans, one of them sculpted: what a plan asks for. */
const planned: ProjectInput = {
  start: 2026,
  periods: 30,
  revenue: row(30, 40, 3),
  variableCost: row(30, 10, 3),
  fixedCost: row(30, 3, 3),
  capex: [40, 40, 40],
  tranches: (['annuity', 'equal', 'sculpted'] as const).map((repayment) => ({
    name: repayment,
    draws: [8, 8, 8],
    rate: 0.07,
    upfrontFee: 0.01,
    minDscr: 1.2,
    repayment: { kind: 'each-draw', repayment, tenor: 15, grace: 3 },
  })),
  tax: { rate: 0.2, carryYears: 7 },
  depreciation: { kind: 'straight-line', years: 10 },
  inflation: 0.03,
  reserveMonths: 6,
  workingCapital: { receivable: 30, payable: 30 },
  discountRate: 0.08,
};

function ready(input: ProjectInput, seed = 1): ChanceModel {
  const setup = chanceModel(input, { ...doubt, seed });
  if (setup.status !== 'ready') throw new Error(`no model of chance: ${setup.status}`);
  return setup.model;
}

/** Seconds of processor time, which other programs on the machine hardly change. */
function busy(work: () => unknown): number {
  const spent = stopwatch();
  work();
  return spent().processor;
}

/** The least of these seconds over some runs. */
const leastBusy = (runs: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: runs }, () => busy(work)));

/** Paths of some models for a worker thread. */
type Task = { readonly models: readonly ChanceModel[]; readonly from: number; readonly until: number };

/** A worker that reads TypeScript, running this file. */
const start = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(import.meta.url)})));`;

/** Two running workers, and a function that shares the paths of models between them. */
async function twoWorkers() {
  const workers = await Promise.all(
    [0, 1].map(
      () =>
        new Promise<Worker>((done, fail) => {
          const worker = new Worker(start, { eval: true, workerData: 'finance' });
          worker.once('message', () => done(worker)).once('error', fail);
        }),
    ),
  );
  const share = async (models: readonly ChanceModel[], paths: number): Promise<Paths[]> => {
    const half = paths / 2;
    const parts = await Promise.all(
      workers.map(
        (worker, k) =>
          new Promise<Paths[]>((done) => {
            worker.once('message', done);
            worker.postMessage({ models, from: k * half, until: (k + 1) * half } satisfies Task);
          }),
      ),
    );
    return models.map((_, k) => {
      const own = parts.map((part) => part[k]!);
      const join = ([name]: [string, unknown]) => [
        name,
        Float64Array.from(own.flatMap((one) => [...one[name as keyof Paths]])),
      ];
      return Object.fromEntries(Object.entries(own[0]!).map(join)) as Paths;
    });
  };
  return { share, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

/** Runs of the paths for each run of the peer, and the number of such rounds. */
const ROUNDS = 7;
const TURNS = 3;

/** All measures of the finance engine, then those of plans with loans. */
export async function financeBench(say: Say): Promise<Measure[]> {
  const model = ready(plant);
  const paths = 10_000;
  let own = Infinity;
  let newton = Infinity;
  let bisection = Infinity;
  let found: ReturnType<typeof numpy>;
  runPaths(model, 0, 500);
  for (let k = 0; k < TURNS; k++) {
    own = Math.min(
      own,
      leastBusy(ROUNDS, () => runPaths(model, 0, paths)),
    );
    found = numpy(model, paths, ROUNDS);
    if (!found) continue;
    newton = Math.min(newton, found.seconds.newton);
    bisection = Math.min(bisection, found.seconds.bisection);
  }
  const means = (of: Record<'minDscr' | 'default' | 'npv' | 'irr', number>) =>
    `minDscr ${of.minDscr.toFixed(4)}  default ${of.default.toFixed(4)}  npv ${of.npv.toFixed(3)}  irr ${of.irr.toFixed(5)}`;
  const { minDscr, default: failed, equityNpv, equityIrr } = summarise(runPaths(model, 0, paths));
  say(
    `paths    ${means({ minDscr: minDscr!.mean, default: failed.value, npv: equityNpv!.mean, irr: equityIrr!.mean })}`,
  );
  say(
    found
      ? `numpy    ${means(found.means)}  (${found.numpy})`
      : 'numpy    not found: apt-get install python3-numpy, or name a Python in PYTHON',
  );

  const fifty = Array.from({ length: 50 }, (_, k) => ready({ ...plant, revenue: row(100, 8 + k / 25, 8) }, k + 1));
  const { share, end } = await twoWorkers();
  let portfolio = Infinity;
  let many: Paths[] = [];
  for (let k = 0; k < 5; k++) {
    const spent = stopwatch();
    many = await share(fifty, 1000);
    portfolio = Math.min(portfolio, spent().clock);
  }
  await end();
  const single = busy(() => fifty.map((model) => runPaths(model, 0, 1000)));
  const alone = runPaths(fifty[49]!, 0, 1000);
  if (alone.npv.some((value, k) => value !== many[49]!.npv[k]))
    throw new Error('paths depend on the threads that run them');

  const flows = (count: number) => Array.from({ length: count }, () => projectCashFlow(planned));
  flows(200);
  const flow = leastBusy(10, () => flows(50)) / 50;

  return [
    ['10 000 paths of 100 periods with IRR', own, 's', 'said'],
    ...(found
      ? [
          ['the same in vectorised numpy, one core, Newton for all', newton, 's'] as const,
          ['the same, bisection for all', bisection, 's'] as const,
          ['ratio to numpy with Newton', own / newton, 'ratio', 'said'] as const,
          ['ratio to numpy with bisection', own / bisection, 'ratio'] as const,
        ]
      : []),
    ['50 projects of 1 000 paths with two workers, by the clock', portfolio, 's', '< 1 s'],
    ['the same in one thread, processor time', single, 's'],
    ['full cash flow of a project, three loans, one sculpted', flow * 1000, 'ms', '< 1 ms'],
    ...(await financePlanBench()),
  ];
}

if (!isMainThread && parentPort && workerData === 'finance') {
  const port = parentPort;
  port.on('message', ({ models, from, until }: Task) =>
    port.postMessage(models.map((model) => runPaths(model, from, until))),
  );
  port.postMessage('up');
}
