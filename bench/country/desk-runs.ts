import { kept } from '../sets/results.ts';

/** Seconds of the clock, from the key or click to the figure on the page, and of the processor of the server until then. */
export interface Waited {
  readonly clock: number;
  readonly processor: number;
}

/** What one who asks for a country waits for, in a browser beside the server. Medians where several were asked; null where none was. */
export interface DeskRun {
  readonly case: string;
  readonly country: string;
  /** The first question of the country, until its plan is on the page. */
  readonly first: Waited;
  /** The first figure that is moved, and the next ones: with the builds kept. */
  readonly firstMove: Waited;
  readonly moved: Waited;
  /** A plant that must be, and one that must not: until the first figure, and until no more is looked for. */
  readonly forced: Waited | null;
  readonly forcedWhole: Waited | null;
  readonly forbidden: Waited | null;
  readonly forbiddenWhole: Waited | null;
  /** MB that the server had then. */
  readonly memory: number;
  readonly day: string;
}

export const deskRuns = kept<DeskRun>('../country/desk.json', (one) => JSON.stringify([one.case, one.country]));
