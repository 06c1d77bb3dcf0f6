import { getOrInsert } from '../../case/index.ts';
import { type FacilityTerms, pvPerUnit } from '../../finance/index.ts';
import { type Frame, inForce } from '../frame/index.ts';
import type { Facilities, Facility } from './facilities.ts';
import type { Project } from './projects.ts';

const INF = Number.POSITIVE_INFINITY;

/** Money drawn on a facility for a project in a year. */
export interface DrawVariable {
  readonly facility: Facility;
  readonly project: Project;
  readonly year: number;
  readonly col: number;
}

/** Whether a facility may pay a project in a year: country (of either end of a leg), sector (a code takes in its classes; a leg has none), years. */
export function eligible(facility: Facility, project: Project, year: number): boolean {
  const country = facility.countries.length === 0 || project.countries.some((c) => facility.countries.includes(c));
  const sector = facility.sectors.length === 0 || facility.sectors.some((code) => project.sector.startsWith(code));
  return country && sector && inForce(facility, year) && facility.max_share > 0;
}

/** The terms of a draw of a year; equity with a rate and without tenor stands to the end of the horizon, `left` years later. */
const termsOf = (f: Facility, left: number): FacilityTerms => {
  const tenor = f.tenor ?? (f.kind === 'equity' ? left : undefined);
  return {
    kind: f.kind,
    rate: f.rate,
    upfrontFee: f.upfront_fee,
    grace: f.grace,
    repayment: f.repayment,
    ...(tenor === undefined ? {} : { tenor }),
  };
};

/** What a unit drawn on a facility costs, `left` years before the end of the horizon: the present value of its service less the unit. */
export type CostOfUnit = (facility: Facility, left: number) => number;

/** The cost of a unit of each facility, computed once a programme for all projects. */
export function costOfUnit({ settings: { discountRate } }: Pick<Frame, 'settings'>): CostOfUnit {
  const found = new Map<Facility, Map<number, number>>();
  return (facility, left) =>
    getOrInsert(
      getOrInsert(found, facility, () => new Map<number, number>()),
      left,
      () => pvPerUnit(termsOf(facility, left), discountRate) - 1,
    );
}

/** A column of money drawn on a facility for a project in a year, with what it costs. */
export function drawColumn(
  frame: Frame,
  costOf: CostOfUnit,
  facilities: Facilities,
  facility: Facility,
  project: Project,
  year: number,
): number {
  const col = frame.program.column(() => `draw ${facility.facility} ${project.name} ${year}`, 0, 0, INF);
  const base = { heading: 'finance' as const, facility: facility.facility, ...project.attribution };
  frame.costTerms.book(col, {
    ...base,
    amount: costOf(facility, frame.horizon.end - year),
    first: year,
    last: year,
  });
  const [first, last] = available(frame, facilities, facility);
  if (facility.commitment_fee > 0 && facility.amount < INF && Math.max(first, year) <= last) {
    frame.costTerms.book(col, { ...base, amount: -facility.commitment_fee, first: Math.max(first, year), last });
  }
  return col;
}

/** Years of the horizon in which a facility is available: its commitment fee falls due in them. */
export function available(frame: Frame, facilities: Facilities, facility: Facility): [number, number] {
  const { start, end } = frame.horizon;
  const known = facilities.all.find(({ row }) => row.facility === facility.facility);
  return [
    Math.max(known?.first ?? start, facility.from ?? start),
    Math.min(known?.last ?? end - 1, facility.until ?? end - 1),
  ];
}
