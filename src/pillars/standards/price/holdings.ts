import type { Case } from '../../../case/index.ts';
import type { CertificateHeld, PlanDocument } from '../../document.ts';
import { bookOf } from '../../opinion/book.ts';
import { settingsOf } from '../../opinion/horizon.ts';
import { grouped } from '../../opinion/sums.ts';

/** What a site obtains for a good: entries of the plan in the order of their years. */
export interface Holder {
  readonly place: string;
  readonly good: string;
  readonly entries: readonly CertificateHeld[];
}

/** Holders by `place/good`. */
export function holdingsOf(plan: PlanDocument): ReadonlyMap<string, Holder> {
  const groups = grouped(plan.certificates, (x) => `${x.place}/${x.good}`);
  return new Map(
    [...groups].map(([key, entries]) => {
      const { place, good } = entries[0]!;
      return [key, { place, good, entries: [...entries].sort((a, b) => a.year - b.year) }];
    }),
  );
}

/** Last entry for a scheme at or before a year that has not lapsed then. */
export function inForce(
  holder: Holder | undefined,
  scheme: string,
  c: Case,
  year: number,
): CertificateHeld | undefined {
  const renewal = bookOf(c, year).rows.schemes.find((x) => x.scheme === scheme)?.renewal ?? Number.POSITIVE_INFINITY;
  return holder?.entries.findLast((x) => x.scheme === scheme && x.year <= year && year < x.year + renewal);
}

/** Whether the case's table of certificates has one held in a year. */
export function heldAlready(c: Case, place: string, good: string, scheme: string, year: number): boolean {
  return bookOf(c, year).rows.certificates.some(
    (x) =>
      x.scheme === scheme &&
      x.place === place &&
      x.good === good &&
      (x.from ?? year) <= year &&
      year <= (x.until ?? year),
  );
}

/** Whether an entry begins a certificate: none for the scheme is in force in the period before, so that it renews nothing. */
export function begins(holder: Holder, { scheme, year }: CertificateHeld, c: Case): boolean {
  return inForce(holder, scheme, c, year - settingsOf(c).step) === undefined;
}

/** The entry with which the certificate in force in a year began, renewals left out. */
export function beginning(holder: Holder, scheme: string, c: Case, year: number): CertificateHeld | undefined {
  return holder.entries.findLast((x) => x.scheme === scheme && x.year <= year && begins(holder, x, c));
}
