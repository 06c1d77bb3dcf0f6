import { certificateCalendar, type HeldCertificate, heldCalendar } from './certificates/calendar.ts';
import { type GapCell, type GapInput, gapMatrix, missingCertificates } from './certificates/gap.ts';
import { type CostLine, costLines, planCertificates, type SitePlan, type Want } from './certificates/plan.ts';
import type { Coming, Laboratory } from './coming.ts';
import { type Centre, cheapestCentre } from './distance/centre.ts';
import { distanceMatrix, distancePairs } from './distance/distance.ts';
import { incidence, measuresOf } from './distance/incidence.ts';
import { type Scaling, scaleToPlane } from './distance/scaling.ts';
import type { CalendarEvent } from './ics.ts';
import type { SchemeRows } from './rows.ts';

/** A certificate in plan.json. */
type PlannedCertificate = {
  readonly place: string;
  readonly good: string;
  readonly scheme: string;
  readonly year: number;
  readonly evidence?: readonly string[];
};

/**
 * The wants of a plan: the certificates of one site, good and first year, begun on 1 January of that year, with what the site holds
 * already or from earlier years of the plan. A certificate that the plan lists again in a later year is a renewal, not a want.
 */
export function wantsOfPlan(
  certificates: readonly PlannedCertificate[],
  held: readonly Omit<PlannedCertificate, 'year'>[] = [],
): Want[] {
  const wants: Want[] = [];
  const has = new Map<string, Set<string>>();
  const site = ({ place, good }: { place: string; good: string }): string => JSON.stringify([place, good]);
  const holds = (key: string): Set<string> => {
    const set = has.get(key) ?? new Set<string>();
    has.set(key, set);
    return set;
  };
  const add = (certificate: Omit<PlannedCertificate, 'year'>): void => {
    for (const key of [certificate.scheme, ...(certificate.evidence ?? [])]) holds(site(certificate)).add(key);
  };
  held.forEach(add);
  const years = [...new Set(certificates.map(({ year }) => year))].sort((a, b) => a - b);
  for (const year of years) {
    const ofYear = certificates.filter((row) => row.year === year && !holds(site(row)).has(row.scheme));
    for (const key of new Set(ofYear.map(site))) {
      const group = ofYear.filter((row) => site(row) === key);
      const { place, good } = group[0]!;
      wants.push({
        place,
        good,
        schemes: group.map(({ scheme }) => scheme),
        held: [...holds(key)].sort(),
        start: `${year}-01-01`,
      });
      group.forEach(add);
    }
  }
  return wants;
}

/**
 * The least numbers of measures and products for meaningful distances: with five measures on one good they are 0 or 1, whatever the
 * markets demand.
 */
export const ENOUGH = { measures: 20, products: 5 };

/** All results of `chorsu standards` except what to harmonise first, which needs new plans. */
export type StandardsReport = {
  readonly certificates: readonly GapCell[];
  readonly evidence: readonly SitePlan[];
  readonly calendar: readonly CalendarEvent[];
  readonly cost: readonly CostLine[];
  /** Distances of the variants `union` (`value`) and `all`. `pictured` shows the former in a plane, in the order of `markets`. */
  readonly distance: readonly {
    readonly a: string;
    readonly b: string;
    readonly value: number;
    readonly all: number;
  }[];
  /** Numbers of measures and products in the case. Below `ENOUGH` there are no distances. */
  readonly said: { readonly measures: number; readonly products: number };
  readonly markets: readonly string[];
  readonly pictured: Scaling;
  readonly centres: readonly Centre[];
  /** Requirements that begin or end within the horizon. */
  readonly coming: readonly Coming[];
  /** Laboratories that issue the needed evidence. */
  readonly laboratories: readonly Laboratory[];
};

/**
 * The gap matrix, the cheapest evidence, the calendar, costs and distances of a case.
 *
 * @param lastYear last year of the calendar and the costs
 * @param wants certificates to obtain; by default all that are missing in the year of the matrix, begun on 1 January
 * @param held held certificates with dates; by default those of `gap`
 */
export function standardsReport(
  gap: GapInput,
  rows: SchemeRows,
  lastYear: number,
  wants?: readonly Want[],
  certificates: readonly HeldCertificate[] = gap.certificates,
): Omit<StandardsReport, 'coming' | 'laboratories'> {
  const cells = gapMatrix(gap);
  const wanted = wants ?? missingCertificates(cells).map((want) => ({ ...want, start: `${gap.year}-01-01` }));
  const plans = planCertificates(rows, wanted, lastYear - gap.year + 1);
  const products = gap.goods.flatMap((good) => good.hs || []);
  const measures = measuresOf(gap.requirements, gap.schemes, gap.year);
  const covered = new Set(products.filter((hs) => measures.some((measure) => hs.startsWith(measure.hs))));
  const counts = { measures: measures.length, products: covered.size };
  const enough = counts.measures >= ENOUGH.measures && counts.products >= ENOUGH.products;
  const markets = [...new Set(measures.map(({ market }) => market))];
  const data = incidence(enough ? measures : [], products, enough ? markets : []);
  const ofAll = distancePairs(data, 'all');
  return {
    certificates: cells,
    evidence: plans,
    calendar: [
      ...certificateCalendar(plans, rows, `${lastYear}-12-31`),
      ...heldCalendar(certificates, rows, `${gap.year}-01-01`, `${lastYear}-12-31`),
    ],
    cost: costLines(rows, plans, lastYear),
    distance: distancePairs(data, 'union').map((pair, i) => ({ ...pair, all: ofAll[i]!.value })),
    said: counts,
    markets: data.markets,
    pictured: scaleToPlane(distanceMatrix(data, 'union')),
    centres: cheapestCentre(data),
  };
}
