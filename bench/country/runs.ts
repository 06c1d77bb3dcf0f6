import { kept } from '../sets/results.ts';

/** What the question of one country came to. Money is of the case, discounted; seconds are of the processor, reading the case apart. */
export interface CountryRun {
  readonly case: string;
  readonly country: string;
  /** The first question of the country, and the same again in one process. */
  readonly seconds: number;
  readonly next: number;
  readonly gain: { readonly low: number; readonly high: number } | null;
  /** The most that it gains within the limits on debt of its plan; absent where that has none. */
  readonly within?: number;
  /** How far the region moves; null where it has no plan then. Absent where time ended first. */
  readonly region?: {
    readonly own: number | null;
    readonly others: number | null;
    readonly loss: number | null;
    readonly payments: readonly { readonly from: string; readonly amount: number }[];
    /** What the region loses once all others have built anew: between these. */
    readonly adapted?: { readonly low: number; readonly high: number };
  };
  readonly day: string;
}

export const countryRuns = kept<CountryRun>('../country/runs.json', (run) => JSON.stringify([run.case, run.country]));

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

export const deskRuns = kept<DeskRun>('../country/desk.json', (run) => JSON.stringify([run.case, run.country]));
