import { workerData } from 'piscina';
import { ways } from '../plan/index.ts';
import { caseOf, valueSet, type Worth, worthOf } from '../reforms/index.ts';
import type { DoubtTask, GameData, SetTask } from './task.ts';

/** The program of a thread that solves sets of one game. All sets share a cache of routes. */
const game = workerData as GameData;
const routes = ways();

export function solveSet({ set, request }: SetTask): Promise<Worth> {
  return worthOf(caseOf(game, set), request, { ways: routes });
}

export function doubtSet({ set, start, draws, scale }: DoubtTask): Promise<(number | undefined)[]> {
  return valueSet(caseOf(game, set), start, draws, scale);
}
