import type { Rows } from '../../case/index.ts';

/** Qualities from the best to the worst. */
export const qualities = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'] as const;
export type Quality = (typeof qualities)[number];

interface Sourced {
  readonly source: string;
  readonly quality?: string | undefined;
}

/** Quality of a row: its own, else its source's; assumed without a source. */
export function qualityOf(rows: Rows): (row: Sourced | undefined) => Quality {
  const sources = new Map(rows.sources.map((row) => [row.source, row.quality as Quality]));
  return (row) =>
    row === undefined ? 'assumed' : ((row.quality as Quality | undefined) ?? sources.get(row.source) ?? 'assumed');
}

export function worst(list: readonly Quality[]): Quality {
  let at = 0;
  for (const one of list) at = Math.max(at, qualities.indexOf(one));
  return qualities[at]!;
}
