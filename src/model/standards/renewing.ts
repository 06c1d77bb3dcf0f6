import type { Rows } from '../../case/index.ts';
import { getOrInsert, tupleKey } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { span } from '../frame/index.ts';
import type { Certificate, Certificates, On } from './certificate.ts';
import { declareItem, type Item, obtained } from './items.ts';
import { type RetentionColumns, retentionColumns } from './retention.ts';
import { evidenceHeld, heldEarlier, paidYearly } from './rules.ts';
import { lostWeeks } from './weeks.ts';

/** A certificate with the items of its scheme and of its evidence. */
interface Renewing extends Certificate {
  readonly item: Item;
  readonly evidence: readonly Item[];
}

const INF = Number.POSITIVE_INFINITY;

/**
 * Certificates modelled by their starts: each may lapse, be renewed or be obtained again, at prices, in weeks and under
 * rules that differ from year to year. Evidence is shared by the schemes of a site and good.
 */
export function renewing(frame: Frame): Certificates {
  const found = new Map<string, Renewing>();
  const items = new Map<string, Item>();
  const payments = paidWith(frame);
  const retention = retentionColumns(frame);
  const itemOf = (kind: Item['kind'], key: string, place: string, good: string): Item => {
    const id = JSON.stringify([kind, key, place, good]);
    const declared = items.get(id);
    if (declared) return declared;
    const item = declareItem(frame, { kind, key, place, good });
    items.set(id, item);
    if (kind === 'evidence') payments.evidence(item);
    recognise(
      frame,
      item,
      (other) => heldItem(other, place, good),
      (other) => retention(other, place, good),
    );
    return item;
  };
  const heldItem = (key: string, place: string, good: string): Item => {
    const scheme = frame.rows.schemes.some((row) => row.scheme === key);
    return scheme ? certificateOf(key, place, good).item : itemOf('evidence', key, place, good);
  };
  const certificateOf = (scheme: string, place: string, good: string): Renewing => {
    const id = JSON.stringify([scheme, place, good]);
    const declared = found.get(id);
    if (declared) return declared;
    const needs = [
      ...new Set(
        frame.periods.flatMap(({ rows }) => rows.needs.filter((n) => n.scheme === scheme).map((n) => n.evidence)),
      ),
    ];
    const item = itemOf('scheme', scheme, place, good);
    const evidence = needs.map((key) => itemOf('evidence', key, place, good));
    const meanwhile = found.get(id);
    if (meanwhile) return meanwhile;
    const retained = retention(scheme, place, good);
    const certificate = declareCertificate(frame, { scheme, place, good, item, evidence, retained });
    found.set(id, certificate);
    payments.certificate(certificate);
    return certificate;
  };
  const paid = (place: string, good: string, p: number, on: On) =>
    [...items.values()]
      .filter((item) => item.kind === 'evidence' && item.place === place && item.good === good)
      .filter((item) => obtained(item, p).some(on))
      .map((item) => item.key);
  return { of: certificateOf, paid, all: () => [...found.values()] };
}

/**
 * Evidence is paid for only in a year in which a certificate of the site and good is obtained or renewed, with which
 * the plan reports it. One row for each site, good and period, which whole certificates make as tight as one row for
 * each piece:
 *
 *     sum over evidence of obtained[e,t] <= number of pieces x sum over schemes of obtained[s,t] + renewed[s,t]
 */
function paidWith(frame: Frame) {
  const pieces = new Set(frame.periods.flatMap(({ rows }) => rows.evidence.map((row) => row.evidence))).size;
  const sites = new Map<string, readonly number[]>();
  const rowsOf = (place: string, good: string): readonly number[] => {
    return getOrInsert(sites, tupleKey(place, good), () =>
      frame.periods.map(({ period }) =>
        frame.program.row(() => `evidence with a certificate ${place} ${good} ${period.year}`, 0, INF),
      ),
    );
  };
  return {
    evidence(item: Item) {
      rowsOf(item.place, item.good).forEach((row, p) => {
        for (const col of obtained(item, p)) frame.program.add(row, col, -1);
      });
    },
    certificate({ item, place, good }: Renewing) {
      rowsOf(place, good).forEach((row, p) => {
        for (const col of [...obtained(item, p), ...item.again[p]!.map((a) => a.col)])
          frame.program.add(row, col, pieces);
      });
    },
  };
}

/**
 * A lowered price is open only if the site holds the recognised item from an earlier year, renewed or not yet expired,
 * or pays for it in full in the same year. Evidence that was paid for does not expire.
 */
function recognise(
  frame: Frame,
  wanted: Item,
  itemOf: (key: string) => Item,
  retainedOf: (scheme: string) => RetentionColumns,
): void {
  const { program, periods } = frame;
  periods.forEach(({ period, rows }, p) => {
    const lowered = [...wanted.cheap[p]!, ...wanted.again[p]!];
    for (const { col, recognition } of lowered) {
      if (recognition === undefined || heldAtNoCost(rows, period.year, recognition.held, wanted)) continue;
      const other = itemOf(recognition.held);
      const row = program.row(
        () => `recognised ${wanted.key} by ${recognition.held} ${wanted.place} ${wanted.good} ${period.year}`,
        0,
        INF,
      );
      program.add(row, col, -1);
      program.add(row, other.full[p]!, 1);
      const retained = retainedOf(recognition.held)[p];
      const earlier = heldEarlier(rows, period.year, recognition.held, wanted.place, wanted.good);
      if (retained !== undefined && earlier) program.add(row, retained, 1);
      const first = other.kind === 'scheme' ? Math.max(0, p - validityOf(frame, other.key) + 1) : 0;
      for (let before = first; before < p; before++)
        for (const start of starts(other, before)) program.add(row, start, 1);
      for (const renewed of other.again[p]!) program.add(row, renewed.col, 1);
    }
  });
}

/** Whether a site has the certificate or the evidence from an earlier year and pays nothing more for it. */
function heldAtNoCost(rows: Rows, year: number, key: string, { place, good }: Item): boolean {
  const paid = heldEarlier(rows, year, key, place, good) && !paidYearly(rows, year, key, place, good);
  return paid || evidenceHeld(rows, year, key, place, good);
}

/** Number of periods for which a certificate is valid after it is obtained or renewed. */
function validityOf({ periods, settings }: Frame, scheme: string): number {
  const length = periods[0]!.rows.schemes.find((row) => row.scheme === scheme)?.renewal;
  return length === undefined ? periods.length : Math.max(1, Math.ceil(length / settings.step));
}

/** Columns of which one is 1 if an item is obtained or renewed in a period. */
const starts = (item: Item, p: number): number[] => [...obtained(item, p), ...item.again[p]!.map((a) => a.col)];

function declareCertificate(
  frame: Frame,
  of: Pick<Renewing, 'scheme' | 'place' | 'good' | 'item' | 'evidence' | 'retained'>,
): Renewing {
  const { scheme, place, good, item, evidence, retained } = of;
  const { program, periods, costTerms } = frame;
  const rowOf = (p: number) => periods[p]!.rows.schemes.find((row) => row.scheme === scheme);
  const name = `${scheme} ${place} ${good}`;
  const validity = validityOf(frame, scheme);
  const validFor = (p: number): number[] => {
    const cols: number[] = retained[p] === undefined ? [] : [retained[p]];
    for (let q = Math.max(0, p - validity + 1); q <= p; q++) cols.push(...starts(item, q));
    return cols;
  };
  periods.forEach(({ period }, p) => {
    if (validity < periods.length || p === periods.length - 1) {
      const once = program.row(() => `held once ${name} ${period.year}`, -INF, 1);
      for (const col of validFor(p)) program.add(once, col, 1);
    }
    if (p >= validity) {
      const anew = program.row(() => `renewed, not obtained ${name} ${period.year}`, -INF, 1);
      for (const col of [...obtained(item, p), ...starts(item, p - validity)]) program.add(anew, col, 1);
    }
    const yearly = rowOf(p)?.yearly ?? 0;
    const country = frame.lookup.countryOf(place);
    for (const col of validFor(p))
      costTerms.book(col, { heading: 'certification', amount: yearly, ...span(period.years), place, country, good });
    for (const { col } of item.again[p]!) {
      const row = program.row(() => `renewed ${name} ${period.year}`, -INF, 0);
      program.add(row, col, 1);
      if (p >= validity) for (const before of starts(item, p - validity)) program.add(row, before, -1);
    }
    for (const piece of evidence) needsEvidence(frame, name, item, piece, p, validity);
  });
  const first = lostWeeks(frame, { scheme, place, good, item, evidence });
  frame.certificates.push(name);
  return { ...of, validFor, starts: (p) => starts(item, p), firstYear: (p) => first[p]! };
}

/**
 * A scheme that is obtained needs its evidence by then. A renewal needs evidence paid since the last one, if the case
 * requires it. Evidence that is due again is never older than its scheme's renewal, whichever scheme it was first paid
 * for.
 */
function needsEvidence(frame: Frame, name: string, item: Item, piece: Item, p: number, validity: number): void {
  const { program } = frame;
  const { rows, period } = frame.periods[p]!;
  const { year } = period;
  const again = rows.needs.some((n) => n.scheme === item.key && n.evidence === piece.key && n.at_renewal);
  const oldest = Math.max(0, p - validity + 1);
  if (!evidenceHeld(rows, year, piece.key, piece.place, piece.good)) {
    const row = program.row(() => `evidence ${piece.key} for ${name} ${year}`, 0, INF);
    for (const col of obtained(item, p)) program.add(row, col, -1);
    for (let q = again ? oldest : 0; q <= p; q++) for (const col of obtained(piece, q)) program.add(row, col, 1);
  }
  for (const { col } of again ? item.again[p]! : []) {
    const anew = program.row(() => `evidence anew ${piece.key} for ${name} ${year}`, 0, INF);
    program.add(anew, col, -1);
    for (let q = oldest; q <= p; q++) for (const paid of obtained(piece, q)) program.add(anew, paid, 1);
  }
}
