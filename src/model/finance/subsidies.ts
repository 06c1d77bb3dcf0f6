import { getOrInsert } from '../../case/index.ts';
import { owedPerUnit } from '../../finance/index.ts';
import type { Frame } from '../frame/index.ts';
import type { DrawVariable } from './draws.ts';
import type { Facility } from './facilities.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * Limits on interest subsidies, in each year in which something is owed, also after the horizon:
 *
 *     sum over draws of one project of subsidy x what is owed of it at the start of the year <= subsidy_project
 *     the same of all projects <= subsidy_year
 */
export function subsidies(frame: Frame, facility: Facility, draws: readonly DrawVariable[]): void {
  const name = facility.facility;
  const limited = (column: 'subsidy_project' | 'subsidy_year', who: string, own: readonly DrawVariable[]) => {
    const size = facility[column];
    if (size === INF) return;
    const rows = new Map<number, number>();
    for (const { facility: terms, year, col } of own) {
      if (terms.subsidy === 0) continue;
      owedPerUnit(terms).forEach((owed, k) => {
        const paid = year + k + 1;
        const row = getOrInsert(rows, paid, () => {
          const made = frame.program.row(`${column} ${name} ${who} ${paid}`, -INF, size);
          frame.limits.nameColumn(made, -1, { kind: 'facilities', key: name, year: paid, size, column });
          return made;
        });
        frame.program.add(row, col, terms.subsidy * owed);
      });
    }
  };
  limited('subsidy_year', 'all', draws);
  for (const project of new Set(draws.map((d) => d.project)))
    limited(
      'subsidy_project',
      project.name,
      draws.filter((d) => d.project === project),
    );
}
