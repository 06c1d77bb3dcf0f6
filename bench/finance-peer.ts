import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ChanceModel, driverNames, driverStep, projectCashFlow } from '../src/finance/index.ts';

/**
 * The input of the numpy peer: the rows of the plan, at home and abroad, and the steps of the drivers. Its debt is repaid as planned, and its
 * depreciation is that of the plan.
 */
function numpyModel({ project, uncertainty, used, factor, guess }: ChanceModel) {
  const out = projectCashFlow(project);
  if (out.status === 'faulty') throw new Error('the plant is faulty');
  const { operating: op, lines, tranches } = out.result;
  const row = (f: (p: number) => number) => op.index.map((_, p) => f(p));
  const at = (k: number) => {
    const { flow } = tranches[k]!;
    return {
      service: row((p) => flow.interest[p]! + flow.principal[p]!),
      interest: flow.interest,
      fees: row(() => 0),
      draws: flow.draw,
      float: row((p) => flow.opening[p]! * op.years[p]!),
      opening: flow.opening,
    };
  };
  const named = (place: string, rows: Record<string, readonly number[]>) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, values]) => [`${place}${name[0]!.toUpperCase()}${name.slice(1)}`, values]),
    );
  const steps = op.years.map(() => [] as { decay: number; deviation: number; variance: number }[]);
  for (const name of used) {
    let before = 0;
    op.years.forEach((_, p) => {
      const next = driverStep(uncertainty.drivers[name]!, before);
      before = next.variance;
      steps[p]!.push(next);
    });
  }
  const flat = (of: 'decay' | 'deviation' | 'variance') => steps.flat().map((one) => one[of]);
  const served = lines.service.findLastIndex((value) => value > 0);
  return {
    n: op.n,
    operationFrom: op.operationFrom,
    lastServed: served,
    lastDebt: served,
    used: used.map((name) => driverNames.indexOf(name)),
    factor: [...factor],
    decay: flat('decay'),
    deviation: flat('deviation'),
    variance: flat('variance'),
    workingDays: [0, 0, 0],
    scalars: {
      cashRate: project.cashRate ?? 0,
      reserveYears: (project.reserveMonths ?? 0) / 12,
      lockUp: project.lockUp ?? 0,
      minimumCash: project.minimumCash ?? 0,
      offset: 1,
      guess,
    },
    rows: {
      ...named('home', at(0)),
      ...named('foreign', at(1)),
      homeUpfront: row(() => 0),
      foreignUpfront: row(() => 0),
      opening: at(0).opening,
      fxBalance: at(1).opening,
      fxBefore: at(1).opening,
      dt: op.years,
      weight: op.times.map((time, p) => (1 + project.discountRate) ** -time / op.index[p]!),
      revenueReal: row((p) => project.revenue[p] ?? 0),
      variableReal: row((p) => project.variableCost?.[p] ?? 0),
      fixedReal: row((p) => project.fixedCost?.[p] ?? 0),
      revenueIndex: op.indices.revenue,
      costIndex: op.indices.cost,
      receivableDays: row(() => 0),
      capex: op.capex,
      depreciation: lines.depreciation,
      taxRate: row(() => 0.2),
    },
  };
}

/** The numpy paths on one core, or undefined where no Python with numpy is there. PYTHON names another one. */
export function numpy(model: ChanceModel, paths: number, rounds: number) {
  const run = spawnSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [fileURLToPath(new URL('./finance-numpy.py', import.meta.url))],
    {
      input: JSON.stringify({ ...numpyModel(model), paths, rounds, stepsPerYear: 4 }),
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (run.status !== 0) return undefined;
  return JSON.parse(run.stdout) as {
    seconds: { newton: number; bisection: number };
    numpy: string;
    means: Record<'minDscr' | 'default' | 'npv' | 'irr', number>;
  };
}
