import { workerData } from 'piscina';
import { ways } from '../plan/index.ts';
import { caseOf, valueSet, type Worth, worthOf } from '../reforms/index.ts';
import type { DoubtTask, GameData, SetTask } from './task.ts';

/** In a thread: solves sets of one game. Routes found for one set serve the next. */
const game = workerData as GameData;
const known = ways();

export function solveSet({ set, request }: SetTask): Promise<Worth> {
  return worthOf(caseOf(game, set), request, { ways: known });
}

export function doubtSet({ set, start, draws, scale }: DoubtTask): Promise<(number | undefined)[]> {
  return valueSet(caseOf(game, set), start, draws, scale);
}
