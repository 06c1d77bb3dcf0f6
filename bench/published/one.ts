import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../src/case/index.ts';
import { open } from '../../src/linear/index.ts';
import { plan, readCase } from '../../src/questions/index.ts';
import { fromMps } from '../../test/support/read-mps.ts';
import { stopwatch, withFolder } from '../measure.ts';
import { problems } from './list.ts';
import type { Problem } from './problem.ts';

/** The result of planning one problem: money in the unit of the problem, processor seconds of all threads. */
export interface Ours {
  readonly status: string;
  readonly cost: number | null;
  readonly bound: number | null;
  /** Whether the second opinion confirms the plan. */
  readonly ok: boolean;
  /** Seconds for reading and checking the case, then for the plan. */
  readonly reading: number;
  readonly seconds: number;
  readonly rows: number;
  readonly columns: number;
  readonly integers: number;
}

/** The same for HiGHS in WebAssembly on the compact programme. */
export type Plain = Pick<Ours, 'cost' | 'bound' | 'seconds'>;

const ours = (problem: Problem, seconds: number): Promise<Ours> =>
  withFolder(async (folder) => {
    for (const [file, text] of filesOf(problem.case())) writeFileSync(join(folder, file), text);
    const spent = stopwatch();
    const c = await readCase(folder);
    const reading = spent().processor;
    const { status, npv, bound, opinion, solver } = await plan(c, { gap: problem.gap, seconds, explain: 'none' });
    const costOf = (money: number | null) => (money === null ? null : -money / problem.unit + (problem.constant ?? 0));
    const { rows, columns, integers } = solver;
    const found = { status, cost: costOf(npv), bound: costOf(bound), ok: opinion?.ok ?? false };
    return { ...found, reading, seconds: spent().processor, rows, columns, integers };
  });

async function plain(problem: Problem, seconds: number): Promise<Plain> {
  const text = problem.compact();
  const spent = stopwatch();
  const session = await open(fromMps(text));
  try {
    const result = await session.mip({ gap: problem.gap, seconds });
    const none = (value: number) => (Number.isFinite(value) ? value : null);
    return { cost: none(result.objective), bound: none(result.bound), seconds: spent().processor };
  } finally {
    await session.close();
  }
}

const [, , who, name, seconds] = process.argv;
const problem = problems.find((problem) => problem.name === name)!;
const run = who === 'plain' ? plain : ours;
process.stdout.write(JSON.stringify(await run(problem, Number(seconds))));
process.exit(0);
