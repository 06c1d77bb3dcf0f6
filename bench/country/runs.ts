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

export const countryRuns = kept<CountryRun>('../country/runs.json', (one) => JSON.stringify([one.case, one.country]));
