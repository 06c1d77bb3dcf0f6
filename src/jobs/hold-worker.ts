import { workerData } from 'piscina';
import { type FreePlan, freeValuer, type Outcome, valuer } from '../reforms/index.ts';
import type { FreeTask, HoldData, HoldTask } from './task.ts';

/** The program of a thread that values draws of the uncertain figures, with the builds of one plan fixed or free. */
const { case: c, builds, scale, gap } = workerData as HoldData;
const value = valuer(c, builds, scale, gap);
const free = freeValuer(c, builds, scale);

export async function valueDraws({ draws }: HoldTask): Promise<(Outcome | undefined)[]> {
  return value(draws);
}

export async function freeDraws({ draws, gap, seconds }: FreeTask): Promise<(FreePlan | undefined)[]> {
  return free(draws, { gap, seconds });
}
