import { atStart, type Case, type Row } from '../../case/index.ts';
import type { CertificateHeld, CertificateKept, PlanDocument } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import { grouped } from '../frame/sums.ts';

/** The certificates of a site for a good. */
export interface Holder {
  readonly place: string;
  readonly good: string;
  /** Certificates that the plan obtains or renews, in order of year. */
  readonly entries: readonly CertificateHeld[];
  /** Certificates from before the plan that it retains. */
  readonly kept: readonly CertificateKept[];
}

/** Holders by `place/good`. */
export function holdingsOf(plan: PlanDocument): ReadonlyMap<string, Holder> {
  const of = (x: { place: string; good: string }) => `${x.place}/${x.good}`;
  const entries = grouped(plan.certificates, of);
  const retained = grouped(plan.kept ?? [], of);
  const sites = new Map([...plan.certificates, ...(plan.kept ?? [])].map((x) => [of(x), x]));
  return new Map(
    [...sites].map(([key, { place, good }]) => {
      const inOrder = [...(entries.get(key) ?? [])].sort((a, b) => a.year - b.year);
      return [key, { place, good, entries: inOrder, kept: retained.get(key) ?? [] }];
    }),
  );
}

/** The last entry for a scheme that is in force in a year. */
export function inForce(
  holder: Holder | undefined,
  scheme: string,
  c: Case,
  year: number,
): CertificateHeld | undefined {
  const renewal = bookOf(c, year).rows.schemes.find((x) => x.scheme === scheme)?.renewal ?? Number.POSITIVE_INFINITY;
  return holder?.entries.findLast((x) => x.scheme === scheme && x.year <= year && year < x.year + renewal);
}

/** Whether a certificate that is in force in a year was in force in an earlier year too, renewed since or not. */
export function heldSince(holder: Holder, scheme: string, c: Case, year: number): boolean {
  const entry = inForce(holder, scheme, c, year);
  return entry !== undefined && (entry.year < year || !begins(holder, entry, c));
}

/** The rows of certificates from before the plan that a site holds for a good in a year. */
export function heldBefore(c: Case, place: string, good: string, year: number): Row<'certificates'>[] {
  return bookOf(c, year).rows.certificates.filter(
    (x) => x.place === place && x.good === good && (x.from ?? year) <= year && year <= (x.until ?? year),
  );
}

/** Whether a certificate from before the plan is valid in a year. One with a yearly cost for its site is valid only while the plan retains it. */
export function stillHeld(
  holder: Pick<Holder, 'place' | 'good'> & Partial<Holder>,
  scheme: string,
  c: Case,
  year: number,
): boolean {
  const rows = heldBefore(c, holder.place, holder.good, year).filter((x) => x.scheme === scheme);
  if (rows.length === 0) return false;
  if (rows.some(({ paid }) => paid)) return true;
  const yearly = bookOf(c, year).rows.schemes.find((x) => x.scheme === scheme)?.yearly ?? 0;
  return yearly === 0 || (holder.kept ?? []).some((x) => x.scheme === scheme && year <= x.until);
}

/** Whether a certificate from before the plan, in force in the year, includes a piece of evidence. */
export function hasOldEvidence({ place, good }: Holder, evidence: string, c: Case, year: number): boolean {
  return heldBefore(c, place, good, year).some((x) => x.evidence.includes(evidence));
}

/** Whether an entry is a new certificate and not a renewal: none for the scheme is in force in the period before. */
export function begins(holder: Holder, { scheme, year }: CertificateHeld, c: Case): boolean {
  return inForce(holder, scheme, c, year - atStart(c).settings.step) === undefined;
}

/** The entry that started the certificate in force in a year, before its renewals. */
export function beginning(holder: Holder, scheme: string, c: Case, year: number): CertificateHeld | undefined {
  return holder.entries.findLast((x) => x.scheme === scheme && x.year <= year && begins(holder, x, c));
}
