import type { Rows } from './vintage.ts';

/** How well a figure is known, from best to worst. */
export const qualities = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'] as const;
export type Quality = (typeof qualities)[number];

interface Sourced {
  readonly source?: string | undefined;
  readonly quality?: Quality | undefined;
}

/** Quality of the figures of a row: its own, else that of its source, else `assumed`. */
export function qualityOf(rows: Pick<Rows, 'sources'>): (row: Sourced | undefined) => Quality {
  const sources = new Map(rows.sources.map((row) => [row.source, row.quality]));
  return (row) => row?.quality ?? sources.get(row?.source ?? '') ?? 'assumed';
}

/** The worst quality of a list; the best of all for an empty list. */
export function worst(list: readonly Quality[]): Quality {
  let index = 0;
  for (const quality of list) index = Math.max(index, qualities.indexOf(quality));
  return qualities[index]!;
}
