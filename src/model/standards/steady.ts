import { sumOf } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { span } from '../frame/index.ts';
import type { Certificate, On } from './certificate.ts';
import { canHold } from './items.ts';
import { alone, type Paid, pooled } from './pooled.ts';
import type { Scope } from './scope.ts';
import { weeksRows } from './weeks.ts';

/** The certificates of a site for a good, and the evidence that it pays for in a period. */
export interface Steady {
  readonly certificates: ReadonlyMap<string, Certificate>;
  paid(p: number, on: On): readonly string[];
}

/**
 * Certificates that never expire, under rules that never change, with few whole numbers:
 *
 *     held[s,t] = held[s,t-1] + start[s,t]                 held whole, start at the price of scheme and audit
 *
 * The price of evidence that only one scheme needs is part of the scheme's; `pooled` pays for the rest. Since paying
 * later costs less, each piece is paid for in the period in which a certificate first needs it.
 */
export function steady(frame: Frame, scope: Scope, place: string, good: string): Steady {
  const { program, costTerms, periods, lookup } = frame;
  const country = lookup.countryOf(place);
  const certificates = new Map<string, Certificate>();
  const has = new Map<string, readonly number[]>();
  const paid: Paid[] = [];
  for (const row of scope.schemes) {
    const { scheme } = row;
    const name = `${scheme} ${place} ${good}`;
    const needed = scope.pieces.filter((piece) => piece.schemes.includes(scheme));
    const own = needed.filter((piece) => alone(piece, scope.recognitions));
    const price = row.fee + row.audit + sumOf(own, (piece) => piece.least);
    const holding: number[] = [];
    has.set(scheme, holding);
    const starts: number[] = [];
    periods.forEach(({ period }, p) => {
      const { year, years } = period;
      const holds = program.column(() => `held ${name} ${year}`, 0, 0, canHold(frame, scheme, place, p) ? 1 : 0, true);
      frame.dependentBinaries.add(holds);
      const start = program.column(() => `obtain ${name} ${year}`, 0, 0, 1);
      const of = { heading: 'certification', place, country, good } as const;
      costTerms.book(start, { ...of, amount: price, first: year, last: year });
      costTerms.book(holds, { ...of, amount: row.yearly, ...span(years) });
      const link = program.row(() => `held ${name} ${year}`, 0, 0);
      program.add(link, holds, 1);
      program.add(link, start, -1);
      if (p > 0) program.add(link, holding[p - 1]!, -1);
      holding.push(holds);
      starts.push(start);
    });
    paid.push({ keys: own.map((piece) => piece.key), cols: starts });
    const weeks = row.weeks + needed.reduce((most, piece) => Math.max(most, piece.weeks), 0);
    const first = weeksRows(frame, { scheme, place, good }, starts, weeks);
    frame.certificates.push(name);
    certificates.set(scheme, {
      scheme,
      place,
      good,
      retained: [],
      validFor: (p) => starts.slice(0, p + 1),
      starts: (p) => [starts[p]!],
      firstYear: (p) => first[p]!,
    });
  }
  paid.push(...pooled(frame, scope, place, good, (scheme, p) => has.get(scheme)![p]!));
  return { certificates, paid: (p, on) => paid.flatMap(({ keys, cols }) => (on(cols[p]!) ? keys : [])) };
}
