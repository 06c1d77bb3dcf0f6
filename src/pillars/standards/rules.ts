import type { Row, Rows } from '../../case/index.ts';
import { inForce, lookup } from '../frame/index.ts';

type Requirement = Row<'requirements'>;

/** Schemes that a market asks of a good from a place, in a year; goods made in the market only where the rule says so. */
export function requiredSchemes(rows: Rows, year: number, good: string, from: string, to: string): readonly string[] {
  const asked = requirementsOf(rows, year, good);
  if (asked.length === 0) return [];
  const look = lookup(rows);
  const markets = look.destinations(to);
  const home = new Set([...look.origins(from), look.zoneOf(from)]);
  const asks = (row: Requirement) => markets.includes(row.market) && (row.home || !home.has(row.market));
  return [...new Set(asked.filter(asks).map((row) => row.scheme))];
}

const kept = new WeakMap<Rows, Map<string, readonly Requirement[]>>();

/** Requirements that some market has of a good in a year. */
function requirementsOf(rows: Rows, year: number, good: string): readonly Requirement[] {
  let byGood = kept.get(rows);
  if (!byGood) {
    byGood = new Map();
    kept.set(rows, byGood);
  }
  const key = `${good} ${year}`;
  let found = byGood.get(key);
  if (!found) {
    const hs = lookup(rows).good.get(good)?.hs ?? '';
    found = rows.requirements.filter((row) => hs.startsWith(row.hs) && inForce(row, year));
    byGood.set(key, found);
  }
  return found;
}

/** The standard that a market asks for a good: the longest HS prefix, a country's row before its zone's. */
function standardOf(rows: Rows, markets: readonly string[], hs: string): string | undefined {
  let best: { standard: string; weight: number } | undefined;
  for (const row of rows.standards) {
    const at = markets.indexOf(row.market);
    if (at < 0 || !hs.startsWith(row.hs)) continue;
    const weight = row.hs.length * 10 + (9 - at);
    if (!best || weight > best.weight) best = { standard: row.standard, weight };
  }
  return best?.standard;
}

/** Share of the value paid on each unit made to the standard of its country and sold under that of its market. */
export function adaptationRate(rows: Rows, good: string, from: string, to: string): number {
  if (rows.standards.length === 0) return 0;
  const look = lookup(rows);
  const hs = look.good.get(good)?.hs ?? '';
  const made = standardOf(rows, look.origins(from), hs);
  const sold = standardOf(rows, look.destinations(to), hs);
  if (made === undefined || sold === undefined || made === sold) return 0;
  const own = rows.alignments.find((row) => row.standard === made && row.with === sold);
  const row = own ?? rows.alignments.find((other) => other.standard === sold && other.with === made);
  return row === undefined || row.degree === 'IDT' ? 0 : row.adaptation_rate;
}

/** Whether a certificate is held already in a year. */
export function heldAlready(rows: Rows, year: number, scheme: string, place: string, good: string): boolean {
  return rows.certificates.some(
    (row) => row.scheme === scheme && row.place === place && row.good === good && inForce(row, year),
  );
}
