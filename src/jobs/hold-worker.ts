import { workerData } from 'piscina';
import { type Outcome, valuer } from '../reforms/index.ts';
import type { HoldData, HoldTask } from './task.ts';

/** In a thread: values draws of the uncertain figures with the builds of one plan held. */
const { case: c, builds, scale } = workerData as HoldData;
const value = valuer(c, builds, scale);

export async function valueDraws({ draws }: HoldTask): Promise<(Outcome | undefined)[]> {
  return value(draws);
}
