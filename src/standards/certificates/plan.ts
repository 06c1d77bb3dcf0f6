import type { SchemeRows } from '../rows.ts';
import { cheapestEvidence, type EvidencePlan } from './cheapest.ts';
import { type Schedule, schedule } from './schedule.ts';

/** Certificates wanted for one good of one site, what the site holds, and the first day of the work (ISO). */
export type Want = {
  readonly place: string;
  readonly good: string;
  readonly schemes: readonly string[];
  readonly held?: readonly string[];
  readonly start: string;
};

/** The purchases for one good of one site and their schedule. */
export type SitePlan = Want & { readonly plan: EvidencePlan; readonly schedule: Schedule };

/** A line of the cost table: money due in a year for a scheme or a piece of evidence, for one site and good. */
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
 * The cheapest evidence and its schedule for each want. Costs arise for each site and good, so that wants share nothing.
 *
 * @param years number of years of yearly cost that count in the choice
 */
export function planCertificates(rows: SchemeRows, wants: readonly Want[], years = 1): SitePlan[] {
  return wants.map((want) => {
    const plan = cheapestEvidence(rows, want.schemes, { held: want.held ?? [], years });
    return { ...want, plan, schedule: schedule(plan) };
  });
}

/**
 * Cost of each year up to `lastYear`: the first cost in the year of the start, the yearly cost from then on, and every `renewal` years
 * the audit, the renewal fee and the evidence that is due again. A piece that two schemes renew in the same year is paid once.
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
        for (const need of rows.needs.filter((row) => row.scheme === purchase.key && row.at_renewal !== false)) {
          add(year, need.evidence, 'evidence', 'renewal', bought.get(need.evidence)?.cost ?? 0);
        }
      }
    }
    return [...lines.values()].sort((a, b) => a.year - b.year || (a.key < b.key ? -1 : 1));
  });
}
