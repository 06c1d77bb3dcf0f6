import { getOrInsert } from '../../case/index.ts';
import type { CertificateHeld, CertificateKept } from '../document.ts';
import type { ColumnOf, Frame } from '../frame/index.ts';
import type { Declared, Decoded } from '../pillar.ts';
import type { Certificate, Certificates } from './certificate.ts';
import { certificates } from './certificates.ts';
import { adaptationRate, costEach, heldAlready, paidYearly, requiredSchemes } from './rules.ts';

/**
 * Standards: a flow into a market needs every certificate that the market requires, held by the site for the good.
 *
 *     flow of a lane <= need x held
 *     in the first year: flows into the market <= (1 - weeks / 52) x what the site could make or buy of the good
 *     certification = rate x value + per_unit on each unit sent under a scheme, in addition to the cost of certificates
 *     adaptation = rate x value on each unit sold under another standard
 */
export function declare(frame: Frame): Declared {
  const declared = certificates(frame);
  const lanes = new Map<string, number>();
  const column: ColumnOf = ({ good, from, to, period }, { costs, coefficients }) => {
    const { rows, period: when } = frame.periods[period]!;
    for (const scheme of requiredSchemes(rows, when.year, good, from, to)) {
      const each = costEach(rows, scheme, frame.lookup.value(good));
      if (each !== 0) costs.push(['certification', each]);
      if (heldAlready(rows, when.year, scheme, from, good) && !paidYearly(rows, when.year, scheme, from, good))
        continue;
      const certificate = declared.of(scheme, from, good);
      coefficients.push([laneRow(frame, lanes, certificate, to, period), 1]);
      for (const row of certificate.firstYear(period)) coefficients.push([row, 1]);
    }
    const amount = adaptationRate(rows, good, from, to) * frame.lookup.value(good);
    if (amount !== 0) costs.push(['adaptation', amount]);
    return true;
  };
  return { column, decode: (x) => decode(frame, declared, x) };
}

function laneRow(frame: Frame, lanes: Map<string, number>, certificate: Certificate, to: string, p: number): number {
  const { scheme, place, good } = certificate;
  const key = `${scheme}\u0000${place}\u0000${good}\u0000${to}\u0000${p}`;
  return getOrInsert(lanes, key, () => {
    const most = frame.needs[p]!.at(good, to);
    const name = () => `certificate ${scheme} ${good} ${place}>${to} ${frame.periods[p]!.period.year}`;
    const row = frame.program.row(name, Number.NEGATIVE_INFINITY, 0);
    for (const col of certificate.validFor(p)) frame.program.add(row, col, -most);
    return row;
  });
}

function decode(frame: Frame, certificates: Certificates, x: ArrayLike<number>): Decoded {
  const on = (col: number) => (x[col] ?? 0) > 0.5;
  const found: CertificateHeld[] = [];
  const all = certificates.all();
  frame.periods.forEach(({ period }, p) => {
    const listed = new Set<string>();
    for (const { scheme, place, good, starts } of all) {
      if (!starts(p).some(on)) continue;
      const paid = certificates.paid(place, good, p, on).filter((key) => !listed.has(`${key} ${place} ${good}`));
      for (const key of paid) listed.add(`${key} ${place} ${good}`);
      found.push({ place, good, scheme, year: period.year, evidence: paid });
    }
  });
  const last = frame.periods.map(({ period }) => period.years[period.years.length - 1]!);
  const retained = all.flatMap(({ scheme, place, good, retained: cols }): CertificateKept[] => {
    const p = cols.findLastIndex((col) => col !== undefined && on(col));
    return p < 0 ? [] : [{ place, good, scheme, until: last[p]! }];
  });
  return { certificates: found, ...(retained.length > 0 ? { kept: retained } : {}) };
}
