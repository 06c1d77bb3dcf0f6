import { sumOf } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { available, type DrawVariable } from './draws.ts';
import type { Facilities, Facility } from './facilities.ts';
import { subsidies } from './subsidies.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * Limits of a facility over all projects; `used` is 1 if the plan draws on it.
 *
 *     draws of one project = 0, or >= min_draw (`leastDraws`)
 *     draws on a facility <= amount x used,  draws on one project <= largest max_share x its largest cost x used
 */
export function facilityLimits(
  frame: Frame,
  facilities: Facilities,
  facility: Facility,
  draws: readonly DrawVariable[],
): void {
  if (draws.length === 0) return;
  const { program, limits, costTerms } = frame;
  const name = facility.facility;
  if (facility.amount < INF) {
    const row = program.row(`facility ${name}`, -INF, facility.amount);
    for (const { col } of draws) program.add(row, col, 1);
    limits.name(row, -1, 'facilities', name, 0, facility.amount);
  }
  if (facility.min_draw > 0) leastDraws(frame, facility, draws);
  subsidies(frame, facility, draws);
  if (facility.commitment_fee === 0 && facility.min_members === 0) return;
  const used = program.column(`used ${name}`, 0, 0, 1, true);
  const most = Math.min(
    facility.amount,
    sumOf(draws, (d) => d.project.most),
    1e13,
  );
  const row = program.row(`used ${name}`, -INF, 0);
  for (const { col } of draws) program.add(row, col, 1);
  program.add(row, used, -most);
  for (const project of new Set(draws.map((d) => d.project))) {
    const own = draws.filter((d) => d.project === project);
    const least = Math.min(most, Math.max(...own.map((d) => d.facility.max_share)) * project.most);
    if (least >= most) continue;
    const link = program.row(() => `used ${name} ${project.name}`, -INF, 0);
    for (const d of own) program.add(link, d.col, 1);
    program.add(link, used, -least);
  }
  const [first, last] = available(frame, facilities, facility);
  if (facility.commitment_fee > 0 && facility.amount < INF && first <= last) {
    costTerms.book(used, {
      heading: 'finance',
      amount: facility.commitment_fee * facility.amount,
      first,
      last,
      facility: name,
    });
  }
  if (facility.min_members > 0) members(frame, facility, used);
}

/**
 * Draws of one project over the horizon are 0 or at least the least draw; `drawn` is 1 if it draws.
 *
 *     min_draw x drawn <= draws of a project <= the most that it can draw x drawn
 */
function leastDraws({ program }: Frame, facility: Facility, draws: readonly DrawVariable[]): void {
  for (const project of new Set(draws.map((d) => d.project))) {
    const own = draws.filter((d) => d.project === project);
    const share = Math.max(...own.map((d) => d.facility.max_share));
    const most = Math.min(facility.amount, share * project.most, 1e13);
    if (most < facility.min_draw) {
      for (const { col } of own) program.setBounds(col, 0, 0);
      continue;
    }
    const name = `${facility.facility} ${project.name}`;
    const drawn = program.column(`drawn ${name}`, 0, 0, 1, true);
    const least = program.row(`least draw ${name}`, 0, INF);
    const none = program.row(`no draw ${name}`, -INF, 0);
    for (const { col } of own) {
      program.add(least, col, 1);
      program.add(none, col, 1);
    }
    program.add(least, drawn, -facility.min_draw);
    program.add(none, drawn, -most);
  }
}

function members(frame: Frame, facility: Facility, used: number): void {
  const { program, rows, settings, variables } = frame;
  const bloc = settings.bloc.length > 0 ? settings.bloc : rows.countries.map((c) => c.country);
  const counted = facility.members.length > 0 ? facility.members : bloc;
  const row = program.row(`members ${facility.facility}`, 0, INF);
  program.add(row, used, -facility.min_members);
  for (const country of counted) {
    const builds = variables.builds.filter((b) => b.candidate.country === country);
    if (builds.length === 0) continue;
    const in_ = program.column(`member ${country} ${facility.facility}`, 0, 0, 1, true);
    program.add(row, in_, 1);
    const built = program.row(`built in ${country} for ${facility.facility}`, 0, INF);
    program.add(built, in_, -1);
    for (const b of builds) program.add(built, b.count, 1);
  }
}
