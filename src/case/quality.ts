import type { Rows } from './vintage.ts';

/** How a figure is known, from the best to the worst. */
export const qualities = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'] as const;
export type Quality = (typeof qualities)[number];

interface Sourced {
  readonly source?: string | undefined;
  readonly quality?: Quality | undefined;
}

/** Quality of a row's figures: its own, else its source's; assumed without a source or without a row. */
export function qualityOf(rows: Pick<Rows, 'sources'>): (row: Sourced | undefined) => Quality {
  const sources = new Map(rows.sources.map((row) => [row.source, row.quality]));
  return (row) => row?.quality ?? sources.get(row?.source ?? '') ?? 'assumed';
}

/** The worst of several; the best there is where none is given. */
export function worst(list: readonly Quality[]): Quality {
  let at = 0;
  for (const one of list) at = Math.max(at, qualities.indexOf(one));
  return qualities[at]!;
}
