import { kept } from '../sets/results.ts';
import type { Ours, Plain } from './one.ts';

/** The results of our planner and of its peers on one problem. */
export interface PublishedRun {
  readonly name: string;
  readonly day: string;
  readonly own?: Ours;
  readonly native?: Plain;
  readonly wasm?: Plain;
}

export const runs = kept<PublishedRun>(new URL('./runs.json', import.meta.url).href, ({ name }) => name);
