import { column } from '../blocks/index.ts';
import { percent } from '../figures/index.ts';

const percentiles = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

/** What draws make of a figure: its 5th, 25th, 50th, 75th and 95th percentile. */
type Band = Readonly<Record<keyof typeof percentiles, number>>;

const names = Object.keys(percentiles) as (keyof Band)[];

/** A column for each percentile of a band. */
export const bandColumns = (kind: 'money' | 'amount') =>
  names.map((name) => column[kind](percent(percentiles[name]), (band: Band) => band[name]));

/** A band whose percentiles are changed, each in the same way. */
export const mapBand = (band: Band, change: (value: number) => number): Band =>
  Object.fromEntries(names.map((name) => [name, change(band[name])])) as unknown as Band;
