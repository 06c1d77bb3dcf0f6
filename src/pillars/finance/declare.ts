import { type FacilityTerms, pvPerUnit } from '../../finance/index.ts';
import type { Draw } from '../document.ts';
import { type Frame, inForce } from '../frame/index.ts';
import type { Declared } from '../pillar.ts';
import { type Facilities, type Facility, facilitiesOf } from './facilities.ts';
import { capexOf, type Project } from './projects.ts';

const INF = Number.POSITIVE_INFINITY;

interface DrawVariable {
  readonly facility: Facility;
  readonly project: Project;
  readonly year: number;
  readonly col: number;
}

/**
 * Finance as adjusted present value: money at the discount rate is neutral; a unit drawn changes the NPV by
 * 1 - the present value of its debt service and fees.
 *
 *     draws on a project in a year + own funds = its capex of the year,  own funds <= ownFunds a year
 *     draws on a facility <= amount x used,  on one project <= max_share x its capex
 *     distinct bloc countries built in >= min_members x used
 *     commitment fee = rate x (amount x used - draws up to then), each year of availability
 */
export function declare(frame: Frame): Declared {
  const facilities = facilitiesOf(frame.case, frame.horizon);
  const { ownFunds } = frame.settings;
  if (facilities.all.length === 0 && ownFunds === INF) return {};
  const { program, limits } = frame;
  const draws: DrawVariable[] = [];
  const own = new Map<number, number>();
  for (const project of capexOf(frame)) {
    const used = new Map<string, DrawVariable[]>();
    for (const [year, parts] of project.capex) {
      const row = program.row(() => `money ${project.name} ${year}`, 0, ownFunds === 0 ? 0 : INF);
      for (const [col, amount] of parts) program.add(row, col, amount);
      for (const facility of facilities.at(year)) {
        if (!eligible(facility, project, year)) continue;
        const draw = { facility, project, year, col: drawColumn(frame, facilities, facility, project, year) };
        program.add(row, draw.col, -1);
        draws.push(draw);
        const list = used.get(facility.facility);
        if (list) list.push(draw);
        else used.set(facility.facility, [draw]);
      }
      if (ownFunds === 0 || ownFunds === INF) continue;
      const col = program.column(() => `own funds ${project.name} ${year}`, 0, 0, INF);
      program.add(row, col, -1);
      program.setRowBounds(row, 0, 0);
      let sum = own.get(year);
      if (sum === undefined) {
        sum = program.row(`own funds ${year}`, -INF, ownFunds);
        limits.name(sum, -1, 'case', '', year, ownFunds);
        own.set(year, sum);
      }
      program.add(sum, col, 1);
    }
    for (const list of used.values()) share(frame, project, list);
    gearing(frame, project, [...used.values()].flat());
  }
  for (const { row } of facilities.all)
    whole(
      frame,
      facilities,
      row,
      draws.filter((d) => d.facility.facility === row.facility),
    );
  return { decode: (x) => ({ draws: decode(draws, x) }) };
}

/** Whether a facility may pay a project in a year: country (of either end of a leg), sector, years. */
function eligible(facility: Facility, project: Project, year: number): boolean {
  const country = facility.countries.length === 0 || project.countries.some((c) => facility.countries.includes(c));
  const sector = facility.sectors.length === 0 || facility.sectors.includes(project.sector);
  return country && sector && inForce(facility, year) && facility.max_share > 0;
}

const termsOf = (f: Facility): FacilityTerms => ({
  kind: f.kind,
  rate: f.rate,
  upfrontFee: f.upfront_fee,
  grace: f.grace,
  repayment: f.repayment,
  ...(f.tenor === undefined ? {} : { tenor: f.tenor }),
});

const worths = new WeakMap<Facility, { readonly discountRate: number; readonly worth: number }>();

/** What a unit drawn costs: the present value of its service less the unit. */
function worthOf(facility: Facility, discountRate: number): number {
  const known = worths.get(facility);
  if (known?.discountRate === discountRate) return known.worth;
  const worth = pvPerUnit(termsOf(facility), discountRate) - 1;
  worths.set(facility, { discountRate, worth });
  return worth;
}

function drawColumn(frame: Frame, facilities: Facilities, facility: Facility, project: Project, year: number): number {
  const col = frame.program.column(() => `draw ${facility.facility} ${project.name} ${year}`, 0, 0, INF);
  const base = { heading: 'finance' as const, facility: facility.facility, ...project.attribution };
  frame.ledger.book(col, {
    ...base,
    amount: worthOf(facility, frame.settings.discountRate),
    first: year,
    last: year,
  });
  const [first, last] = available(frame, facilities, facility);
  if (facility.commitment_fee > 0 && facility.amount < INF && Math.max(first, year) <= last) {
    frame.ledger.book(col, { ...base, amount: -facility.commitment_fee, first: Math.max(first, year), last });
  }
  return col;
}

/** Years of the horizon in which a facility is available: its commitment fee falls due in them. */
function available(frame: Frame, facilities: Facilities, facility: Facility): [number, number] {
  const { start, end } = frame.horizon;
  const known = facilities.all.find(({ row }) => row.facility === facility.facility);
  return [
    Math.max(known?.first ?? start, facility.from ?? start),
    Math.min(known?.last ?? end - 1, facility.until ?? end - 1),
  ];
}

/** Draws on one project, all years together, are at most max_share (of the last of them) of its capex. */
function share(frame: Frame, project: Project, draws: readonly DrawVariable[]): void {
  const { facility } = draws.at(-1)!;
  if (facility.max_share >= 1) return;
  const row = frame.program.row(() => `share ${facility.facility} ${project.name}`, -INF, 0);
  for (const { col } of draws) frame.program.add(row, col, 1);
  for (const [, parts] of project.capex)
    for (const [col, amount] of parts) frame.program.add(row, col, -facility.max_share * amount);
}

/** A covenant that failed on this project: its loans are at most the cut share of its capex. */
function gearing(frame: Frame, project: Project, draws: readonly DrawVariable[]): void {
  const most = frame.gearing.get(project.name);
  if (most === undefined) return;
  const row = frame.program.row(`gearing ${project.name}`, -INF, 0);
  for (const { facility, col } of draws) {
    if (facility.kind === 'loan' || (facility.kind === 'equity' && facility.tenor !== undefined))
      frame.program.add(row, col, 1);
  }
  for (const [, parts] of project.capex) for (const [col, amount] of parts) frame.program.add(row, col, -most * amount);
}

/**
 * Limits of a facility over all projects; `used` is 1 where the plan draws on it at all.
 *
 *     draws on a facility <= amount x used,  draws on one project <= max_share x the most that it can cost x used
 */
function whole(frame: Frame, facilities: Facilities, facility: Facility, draws: readonly DrawVariable[]): void {
  if (draws.length === 0) return;
  const { program, limits, ledger } = frame;
  const name = facility.facility;
  if (facility.amount < INF) {
    const row = program.row(`facility ${name}`, -INF, facility.amount);
    for (const { col } of draws) program.add(row, col, 1);
    limits.name(row, -1, 'facilities', name, 0, facility.amount);
  }
  if (facility.commitment_fee === 0 && facility.min_members === 0) return;
  const used = program.column(`used ${name}`, 0, 0, 1, true);
  const most = Math.min(
    facility.amount,
    draws.reduce((sum, d) => sum + d.project.most, 0),
    1e13,
  );
  const row = program.row(`used ${name}`, -INF, 0);
  for (const { col } of draws) program.add(row, col, 1);
  program.add(row, used, -most);
  for (const project of new Set(draws.map((d) => d.project))) {
    const least = Math.min(most, facility.max_share * project.most);
    if (least >= most) continue;
    const link = program.row(() => `used ${name} ${project.name}`, -INF, 0);
    for (const d of draws) if (d.project === project) program.add(link, d.col, 1);
    program.add(link, used, -least);
  }
  const [first, last] = available(frame, facilities, facility);
  if (facility.commitment_fee > 0 && facility.amount < INF && first <= last) {
    ledger.book(used, {
      heading: 'finance',
      amount: facility.commitment_fee * facility.amount,
      first,
      last,
      facility: name,
    });
  }
  if (facility.min_members > 0) members(frame, facility, used);
}

function members(frame: Frame, facility: Facility, used: number): void {
  const { program, rows, settings, variables } = frame;
  const bloc = settings.bloc.length > 0 ? settings.bloc : rows.countries.map((c) => c.country);
  const row = program.row(`members ${facility.facility}`, 0, INF);
  program.add(row, used, -facility.min_members);
  for (const country of bloc) {
    const builds = variables.builds.filter((b) => b.candidate.country === country);
    if (builds.length === 0) continue;
    const in_ = program.column(`member ${country} ${facility.facility}`, 0, 0, 1, true);
    program.add(row, in_, 1);
    const built = program.row(`built in ${country} for ${facility.facility}`, 0, INF);
    program.add(built, in_, -1);
    for (const b of builds) program.add(built, b.count, 1);
  }
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
