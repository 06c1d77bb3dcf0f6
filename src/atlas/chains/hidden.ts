import { table } from '../match/bundled.ts';
import type { Project } from '../register/project.ts';

/** Where the host of a project comes when the members are ordered by their advantage in its division. */
export interface HiddenProject {
  readonly project: string;
  readonly host: string;
  readonly division: string;
  /** 1 = first of the members. */
  readonly rank: number;
  readonly of: number;
}

/** Divisions of SITC revision 2 by sector of the register; sectors that trade no goods (transport, parks, finance) have none. */
const DIVISION: Readonly<Record<string, string>> = {
  polymers: '58',
  refining: '33',
  gas: '34',
  'oil and gas': '33',
  pharmaceuticals: '54',
  power: '77',
};

/**
 * The test with announced projects hidden: the order of the finder is made without the register, then each project's host is looked up in
 * it. A guess would come at (n + 1) / 2 on average.
 */
export function hiddenProjects(projects: readonly Project[]): { found: HiddenProject[]; mean: number; guess: number } {
  const gross = table('sitc2', 'rca');
  const found = projects.flatMap((one): HiddenProject[] => {
    const division = DIVISION[one.sector];
    if (division === undefined || one.host === '' || one.status === 'not found') return [];
    const order = [...gross]
      .map(([economy, row]) => [economy, row.get(division) ?? 0] as const)
      .sort((a, b) => b[1] - a[1]);
    const rank = order.findIndex(([economy]) => economy === one.host) + 1;
    return rank === 0 ? [] : [{ project: one.project, host: one.host, division, rank, of: order.length }];
  });
  const mean = found.reduce((sum, one) => sum + one.rank, 0) / found.length;
  return { found, mean, guess: (gross.size + 1) / 2 };
}
