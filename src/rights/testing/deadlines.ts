import type { DeadlineInput } from '../deadlines/deadline.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import type { AssetRow } from '../rows.ts';

/** A patent of one owner without any date, with the columns of `more`. */
export const right = (more: Partial<AssetRow> = {}): AssetRow => ({
  asset: 'a',
  kind: 'patent',
  technology: 't',
  owner: 'o',
  ...more,
});

/** Deadlines as they stand on 1 June 2026, up to the end of 2032, unless the input says otherwise. */
export const deadlines = (input: Partial<DeadlineInput>) =>
  deadlinesOf({
    assets: [],
    licences: [],
    treaties: [],
    countries: [],
    asOf: '2026-06-01',
    until: '2032-12-31',
    ...input,
  });
