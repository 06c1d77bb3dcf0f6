/** How well a figure is known, as in a case's `sources`. */
export type Quality = 'measured' | 'official' | 'industry' | 'derived' | 'recalled' | 'assumed';

/** Where a figure comes from. `asOf` is a date or a year; `note` says what to check before it is relied on. */
export type Provenance = {
  readonly source: string;
  readonly quality: Quality;
  readonly asOf: string;
  readonly note?: string;
};
