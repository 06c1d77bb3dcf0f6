import type { CertificateHeld, CertificateKept } from '../document.ts';
import type { ColumnOf, Frame } from '../frame/index.ts';
import type { Declared, Decoded } from '../pillar.ts';
import type { Certificate, Certificates } from './certificate.ts';
import { certificates } from './certificates.ts';
import { adaptationRate, costEach, heldAlready, paidYearly, requiredSchemes } from './rules.ts';

/**
 * Standards: a flow into a market needs every certificate that the market asks, held for the good by the site.
 *
 *     flow of a lane <= need x held
 *     in the first year: flows into the market <= (1 - weeks / 52) x what the site could make or buy of the good
 *     certification = rate x value + per_unit on each unit sent under a scheme, besides what certificates cost
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
  let row = lanes.get(key);
  if (row === undefined) {
    const most = frame.needs[p]!.at(good, to);
    row = frame.program.row(
      () => `certificate ${scheme} ${good} ${place}>${to} ${frame.periods[p]!.period.year}`,
      Number.NEGATIVE_INFINITY,
      0,
    );
    for (const col of certificate.validFor(p)) frame.program.add(row, col, -most);
    lanes.set(key, row);
  }
  return row;
}

function decode(frame: Frame, certificates: Certificates, x: ArrayLike<number>): Decoded {
  const on = (col: number) => (x[col] ?? 0) > 0.5;
  const found: CertificateHeld[] = [];
  const all = certificates.all();
  frame.periods.forEach(({ period }, p) => {
    const told = new Set<string>();
    for (const { scheme, place, good, starts } of all) {
      if (!starts(p).some(on)) continue;
      const paid = certificates.paid(place, good, p, on).filter((key) => !told.has(`${key} ${place} ${good}`));
      for (const key of paid) told.add(`${key} ${place} ${good}`);
      found.push({ place, good, scheme, year: period.year, evidence: paid });
    }
  });
  const last = frame.periods.map(({ period }) => period.years[period.years.length - 1]!);
  const kept = all.flatMap(({ scheme, place, good, keeping: cols }): CertificateKept[] => {
    const p = cols.findLastIndex((col) => col !== undefined && on(col));
    return p < 0 ? [] : [{ place, good, scheme, until: last[p]! }];
  });
  return { certificates: found, ...(kept.length > 0 ? { kept } : {}) };
}
