import { at, getOrInsert } from '../../case/index.ts';
import type { Draw } from '../document.ts';
import type { Frame } from '../frame/index.ts';
import type { Declared } from '../pillar.ts';
import { costOfUnit, type DrawVariable, drawColumn, eligible } from './draws.ts';
import { facilitiesOf } from './facilities.ts';
import { facilityLimits } from './facility-limits.ts';
import { capexOf, type Project } from './projects.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * Finance as adjusted present value: money at the discount rate is neutral; a unit drawn changes the NPV by 1 less the
 * present value of its debt service and fees.
 *
 *     draws on a project in a year + own funds = its capex of the year,  own funds <= ownFunds a year
 *     draws on a facility <= amount x used,  on a project in a year <= max_share x its capex of the year
 *     loans of a candidate in a year <= maxGearing x its capex of the year
 *     draws of a project on a facility = 0, or >= min_draw
 *     distinct bloc countries built in >= min_members x used
 *     commitment fee = rate x (amount x used - draws up to then), each year of availability
 */
export function declare(frame: Frame): Declared {
  const facilities = facilitiesOf(frame.case, frame.horizon);
  const costOf = costOfUnit(frame);
  const { ownFunds } = frame.settings;
  if (facilities.all.length === 0 && ownFunds === INF) return {};
  const { program, limits } = frame;
  const draws: DrawVariable[] = [];
  const ownFundsRows = new Map<number, number>();
  for (const project of capexOf(frame)) {
    for (const [year, parts] of project.capex) {
      const drawn: DrawVariable[] = [];
      const row = program.row(() => `money ${project.name} ${year}`, 0, ownFunds === 0 ? 0 : INF);
      for (const [col, amount] of parts) program.add(row, col, amount);
      for (const facility of facilities.at(year)) {
        if (!eligible(facility, project, year)) continue;
        const draw = { facility, project, year, col: drawColumn(frame, costOf, facilities, facility, project, year) };
        program.add(row, draw.col, -1);
        drawn.push(draw);
        share(frame, `share ${facility.facility}`, [draw], facility.max_share);
      }
      gearing(frame, project, year, drawn);
      draws.push(...drawn);
      if (ownFunds === 0 || ownFunds === INF) continue;
      const col = program.column(() => `own funds ${project.name} ${year}`, 0, 0, INF);
      program.add(row, col, -1);
      program.setRowBounds(row, 0, 0);
      const sum = getOrInsert(ownFundsRows, year, () => {
        const made = program.row(`own funds ${year}`, -INF, ownFunds);
        limits.name(made, -1, 'case', '', year, ownFunds);
        return made;
      });
      program.add(sum, col, 1);
    }
  }
  for (const { row } of facilities.all)
    facilityLimits(
      frame,
      facilities,
      row,
      draws.filter((d) => d.facility.facility === row.facility),
    );
  return { decode: (x) => ({ draws: decode(draws, x) }) };
}

/** Limits the draws of one project in a year to a share of its capex of the year. */
function share(frame: Frame, name: string, draws: readonly DrawVariable[], most: number): void {
  const [first] = draws;
  if (first === undefined || most >= 1) return;
  const { project, year } = first;
  const row = frame.program.row(() => `${name} ${project.name} ${year}`, -INF, 0);
  for (const { col } of draws) frame.program.add(row, col, 1);
  for (const [col, amount] of project.capex.get(year)!) frame.program.add(row, col, -most * amount);
}

/**
 * Limits all loans of a candidate to `maxGearing`, or to the share at which its covenants hold. Legs are not limited.
 */
function gearing(frame: Frame, project: Project, year: number, draws: readonly DrawVariable[]): void {
  if ('leg' in project.key) return;
  const { maxGearing } = at(frame.case, year).settings;
  const loans = draws.filter(({ facility }) => facility.kind === 'loan');
  share(frame, 'gearing', loans, Math.min(maxGearing, frame.gearing.get(project.name) ?? 1));
}

function decode(draws: readonly DrawVariable[], x: ArrayLike<number>): Draw[] {
  return draws
    .filter((d) => (x[d.col] ?? 0) > 1e-6)
    .map(({ facility, project, year, col }) => ({
      facility: facility.facility,
      ...project.key,
      year,
      amount: x[col]!,
    }));
}
