import { at, getOrInsert } from '../../case/index.ts';
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

/**
 * Whether a facility may pay for a project in a year: country (of either end of a leg), sector (a code includes its
 * classes; a leg has none), years.
 */
export function eligible(facility: Facility, project: Pick<Project, 'countries' | 'sector'>, year: number): boolean {
  const country = facility.countries.length === 0 || project.countries.some((c) => facility.countries.includes(c));
  const sector = facility.sectors.length === 0 || facility.sectors.some((code) => project.sector.startsWith(code));
  return country && sector && inForce(facility, year) && facility.max_share > 0;
}

/**
 * Terms of a draw. Equity pays its rate (or `ownersRate`, if it has none) each year, and is paid back at its tenor or
 * at the end of the horizon, `left` years later; without either rate it is neutral.
 */
const termsOf = (f: Facility, left: number, ownersRate: number | undefined): FacilityTerms => {
  const { kind, rate, upfront_fee: upfrontFee, grace, repayment, tenor, reserve_months: reserveMonths } = f;
  if (kind !== 'equity')
    return { kind, rate, upfrontFee, grace, repayment, reserveMonths, ...(tenor === undefined ? {} : { tenor }) };
  const paid = rate || ownersRate;
  if (paid === undefined) return { kind, rate: 0, upfrontFee };
  return { kind: 'loan', rate: paid, upfrontFee, repayment: 'bullet', tenor: tenor ?? left };
};

/**
 * The return on equity that owners of a candidate require in a year: the `capital_cost` of its country; undefined for a
 * leg, or if none is given.
 */
const ownersRateOf = ({ case: c }: Pick<Frame, 'case'>, { key, countries }: Project, year: number) =>
  'leg' in key ? undefined : at(c, year).countries.find((row) => row.country === countries[0])?.capital_cost;

/**
 * Cost of a unit drawn on a facility `left` years before the end of the horizon, for owners who require `ownersRate`:
 * the present value of its service less the unit.
 */
type CostOfUnit = (facility: Facility, left: number, ownersRate: number | undefined) => number;

/** The cost of a unit of each facility, computed once for all projects of a programme. */
export function costOfUnit({ settings: { discountRate } }: Pick<Frame, 'settings'>): CostOfUnit {
  const found = new Map<Facility, Map<string, number>>();
  return (facility, left, ownersRate) =>
    getOrInsert(
      getOrInsert(found, facility, () => new Map<string, number>()),
      `${left} ${ownersRate}`,
      () => pvPerUnit(termsOf(facility, left, ownersRate), discountRate) - 1,
    );
}

/** A column for money drawn on a facility for a project in a year, with its cost. */
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
    amount: costOf(facility, frame.horizon.end - year, ownersRateOf(frame, project, year)),
    first: year,
    last: year,
  });
  const [first, last] = available(frame, facilities, facility);
  if (facility.commitment_fee > 0 && facility.amount < INF && Math.max(first, year) <= last) {
    frame.costTerms.book(col, { ...base, amount: -facility.commitment_fee, first: Math.max(first, year), last });
  }
  return col;
}

/** Years of the horizon in which a facility is available; its commitment fee is due in them. */
export function available(frame: Frame, facilities: Facilities, facility: Facility): [number, number] {
  const { start, end } = frame.horizon;
  const span = facilities.all.find(({ row }) => row.facility === facility.facility);
  return [
    Math.max(span?.first ?? start, facility.from ?? start),
    Math.min(span?.last ?? end - 1, facility.until ?? end - 1),
  ];
}
