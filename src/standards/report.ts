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

/** Certificates as plan.json lists them. */
type PlannedCertificate = {
  readonly place: string;
  readonly good: string;
  readonly scheme: string;
  readonly year: number;
  readonly evidence?: readonly string[];
};

/**
 * What a plan wants, as work to be ordered: certificates of one site, good and first year together, begun on 1 January of that
 * year (the plan loses the weeks from there), with what the site holds from before and from earlier years of the plan.
 * A certificate that the plan lists again in a later year is a renewal and no new want.
 */
export function wantsOfPlan(
  certificates: readonly PlannedCertificate[],
  held: readonly Omit<PlannedCertificate, 'year'>[] = [],
): Want[] {
  const wants: Want[] = [];
  const has = new Map<string, Set<string>>();
  const site = (one: { place: string; good: string }): string => JSON.stringify([one.place, one.good]);
  const holds = (key: string): Set<string> => {
    const set = has.get(key) ?? new Set<string>();
    has.set(key, set);
    return set;
  };
  for (const one of held) for (const key of [one.scheme, ...(one.evidence ?? [])]) holds(site(one)).add(key);
  const years = [...new Set(certificates.map((one) => one.year))].sort((a, b) => a - b);
  for (const year of years) {
    const ofYear = certificates.filter((one) => one.year === year && !holds(site(one)).has(one.scheme));
    for (const key of new Set(ofYear.map(site))) {
      const group = ofYear.filter((one) => site(one) === key);
      const { place, good } = group[0]!;
      wants.push({
        place,
        good,
        schemes: group.map((one) => one.scheme),
        held: [...holds(key)].sort(),
        start: `${year}-01-01`,
      });
      for (const one of group) for (const item of [one.scheme, ...(one.evidence ?? [])]) holds(key).add(item);
    }
  }
  return wants;
}

/**
 * Fewest measures and products for which distances mean anything: with five rows on one good they are 0 or 1, whatever the
 * markets ask.
 */
export const ENOUGH = { measures: 20, products: 5 };

/** Everything that `chorsu standards` says of a case but for what to harmonise first, which solves the plan anew. */
export type StandardsReport = {
  readonly certificates: readonly GapCell[];
  readonly evidence: readonly SitePlan[];
  readonly calendar: readonly CalendarEvent[];
  readonly cost: readonly CostLine[];
  /** `value` is the union variant, `all` UNCTAD's; `pictured` are the former in a plane, in the order of `markets`. */
  readonly distance: readonly {
    readonly a: string;
    readonly b: string;
    readonly value: number;
    readonly all: number;
  }[];
  /** How much the case says about measures: below `ENOUGH` no distance is given. */
  readonly said: { readonly measures: number; readonly products: number };
  readonly markets: readonly string[];
  readonly pictured: Scaling;
  readonly centres: readonly Centre[];
  /** Requirements that begin or end within the horizon. */
  readonly coming: readonly Coming[];
  /** Who issues the evidence that is needed, and which schemes take it. */
  readonly laboratories: readonly Laboratory[];
};

/**
 * Puts the gap matrix, the cheapest evidence, calendar, cost and distances together.
 * @param wants certificates to get; default: all that are missing in the year of the matrix, begun on its 1 January.
 * @param lastYear of the calendar and the costs.
 * @param held certificates held already, with dates where the case gives them; default those of `gap`.
 */
export function standardsReport(
  gap: GapInput,
  rows: SchemeRows,
  lastYear: number,
  wants?: readonly Want[],
  held: readonly HeldCertificate[] = gap.certificates,
): Omit<StandardsReport, 'coming' | 'laboratories'> {
  const cells = gapMatrix(gap);
  const wanted = wants ?? missingCertificates(cells).map((one) => ({ ...one, start: `${gap.year}-01-01` }));
  const plans = planCertificates(rows, wanted, lastYear - gap.year + 1);
  const products = gap.goods.flatMap((good) => good.hs || []);
  const measures = measuresOf(gap.requirements, gap.schemes, gap.year);
  const met = new Set(products.filter((hs) => measures.some((one) => hs.startsWith(one.hs))));
  const said = { measures: measures.length, products: met.size };
  const enough = said.measures >= ENOUGH.measures && said.products >= ENOUGH.products;
  const asking = [...new Set(measures.map((one) => one.market))];
  const data = incidence(enough ? measures : [], products, enough ? asking : []);
  const ofAll = distancePairs(data, 'all');
  return {
    certificates: cells,
    evidence: plans,
    calendar: [
      ...certificateCalendar(plans, rows, `${lastYear}-12-31`),
      ...heldCalendar(held, rows, `${gap.year}-01-01`, `${lastYear}-12-31`),
    ],
    cost: costLines(rows, plans, lastYear),
    distance: distancePairs(data, 'union').map((one, i) => ({ ...one, all: ofAll[i]!.value })),
    said,
    markets: data.markets,
    pictured: scaleToPlane(distanceMatrix(data, 'union')),
    centres: cheapestCentre(data),
  };
}
