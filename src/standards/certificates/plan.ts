import type { SchemeRows } from '../rows.ts';
import { cheapestEvidence, type EvidencePlan } from './cheapest.ts';
import { type Schedule, schedule } from './schedule.ts';

/** Certificates wanted for one good of one site, what it holds, and when the work may start (ISO date). */
export type Want = {
  readonly place: string;
  readonly good: string;
  readonly schemes: readonly string[];
  readonly held?: readonly string[];
  readonly start: string;
};

/** The work for one good of one site. */
export type SitePlan = Want & { readonly plan: EvidencePlan; readonly schedule: Schedule };

/** A line of the cost table: money due in a year for one site, good and scheme or piece of evidence. */
export type CostLine = {
  readonly year: number;
  readonly place: string;
  readonly good: string;
  readonly key: string;
  readonly kind: 'scheme' | 'evidence';
  readonly what: 'first' | 'yearly' | 'renewal';
  readonly amount: number;
};

/**
 * The cheapest evidence and its order for each want. Costs are per site and good, so wants do not share.
 * @param years of yearly cost that the choice counts.
 */
export function planCertificates(rows: SchemeRows, wants: readonly Want[], years = 1): SitePlan[] {
  return wants.map((want) => {
    const plan = cheapestEvidence(rows, want.schemes, { held: want.held ?? [], years });
    return { ...want, plan, schedule: schedule(plan) };
  });
}

/**
 * What falls due in each year up to `lastYear`: first cost in the year of the start, yearly cost every year held from then on,
 * and every `renewal` years the audit, the renewal fee and the evidence that is due again (a piece that two schemes renew in the same year is paid once).
 */
export function costLines(rows: SchemeRows, plans: readonly SitePlan[], lastYear: number): CostLine[] {
  const schemes = new Map(rows.schemes.map((scheme) => [scheme.scheme, scheme]));
  return plans.flatMap((site) => {
    const first = Number(site.start.slice(0, 4));
    const bought = new Map(site.plan.purchases.map((purchase) => [purchase.key, purchase]));
    const lines = new Map<string, CostLine>();
    const add = (year: number, key: string, kind: CostLine['kind'], what: CostLine['what'], amount: number): void => {
      if (amount > 0 && year <= lastYear) {
        lines.set(`${year} ${what} ${key}`, { year, place: site.place, good: site.good, key, kind, what, amount });
      }
    };
    for (const purchase of site.plan.purchases) {
      const row = schemes.get(purchase.key);
      const share = 1 - (purchase.through?.saves ?? 0);
      const once = row ? ((row.fee ?? 0) + (row.audit ?? 0)) * share : purchase.cost;
      add(first, purchase.key, purchase.kind, 'first', once);
      for (let year = first; row && year <= lastYear; year++)
        add(year, purchase.key, 'scheme', 'yearly', row.yearly ?? 0);
      for (let year = first + (row?.renewal ?? Infinity); year <= lastYear; year += row!.renewal!) {
        add(year, purchase.key, 'scheme', 'renewal', ((row!.audit ?? 0) + (row!.renewal_fee ?? 0)) * share);
        for (const need of rows.needs.filter((one) => one.scheme === purchase.key && one.at_renewal !== false)) {
          add(year, need.evidence, 'evidence', 'renewal', bought.get(need.evidence)?.cost ?? 0);
        }
      }
    }
    return [...lines.values()].sort((a, b) => a.year - b.year || (a.key < b.key ? -1 : 1));
  });
}
