import { byTables, getOrInsert, type Row, type Rows } from '../../case/index.ts';
import { inForce, lookup } from '../frame/index.ts';

type Requirement = Row<'requirements'>;

/**
 * Schemes that a market requires of a good from a place, in a year; of goods made in the market only if the rule says
 * so.
 */
export function requiredSchemes(rows: Rows, year: number, good: string, from: string, to: string): readonly string[] {
  const { ofGood, schemesByLane } = requirementsOf(rows, year, good);
  if (ofGood.length === 0) return none;
  const lane = `${from}\u0000${to}`;
  return getOrInsert(schemesByLane, lane, () => {
    const look = lookup(rows);
    const markets = look.destinations(to);
    const home = look.destinations(from);
    const applies = (row: Requirement) => markets.includes(row.market) && (row.home || !home.includes(row.market));
    return [...new Set(ofGood.filter(applies).map((row) => row.scheme))];
  });
}

const none: readonly string[] = [];

/** Requirements of any market for a good in a year, and the schemes that result by lane. */
interface Required {
  readonly ofGood: readonly Requirement[];
  readonly schemesByLane: Map<string, readonly string[]>;
}

/** Requirements by year and good. */
const required = byTables(
  ['requirements', 'places', 'goods', 'countries'],
  () => new Map<number, Map<string, Required>>(),
);

function requirementsOf(rows: Rows, year: number, good: string): Required {
  const byYear = required(rows);
  const byGood = getOrInsert(byYear, year, () => new Map<string, Required>());
  return getOrInsert(byGood, good, () => {
    const hs = lookup(rows).good.get(good)?.hs ?? '';
    const ofGood = rows.requirements.filter((row) => row.scheme !== '' && hs.startsWith(row.hs) && inForce(row, year));
    return { ofGood, schemesByLane: new Map() };
  });
}

/** The standard that a market requires for a good: the longest HS prefix, and a country's row before its zone's. */
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

/**
 * Share of the value that is paid on each unit made to the standard of its country and sold under that of its market.
 */
export function adaptationRate(rows: Rows, good: string, from: string, to: string): number {
  if (rows.standards.length === 0) return 0;
  const look = lookup(rows);
  const hs = look.good.get(good)?.hs ?? '';
  const made = standardOf(rows, look.territory(from), hs);
  const sold = standardOf(rows, look.destinations(to), hs);
  if (made === undefined || sold === undefined || made === sold) return 0;
  const own = rows.alignments.find((row) => row.standard === made && row.with === sold);
  const row = own ?? rows.alignments.find((other) => other.standard === sold && other.with === made);
  return row === undefined || row.degree === 'IDT' ? 0 : row.adaptation_rate;
}

/** Whether the case has a certificate in a year. */
export function heldAlready(rows: Rows, year: number, scheme: string, place: string, good: string): boolean {
  return certificatesAt(rows, year, place, good).some((row) => row.scheme === scheme);
}

/** Whether the case has a certificate in a year, from an earlier year. */
export function heldEarlier(rows: Rows, year: number, scheme: string, place: string, good: string): boolean {
  return certificatesAt(rows, year, place, good).some((row) => row.scheme === scheme && (row.from ?? year - 1) < year);
}

/** Cost of a scheme for each unit of a given value that is sent under it. */
export function costEach(rows: Rows, scheme: string, value: number): number {
  const row = rows.schemes.find((row) => row.scheme === scheme);
  return row ? row.rate * value + row.per_unit : 0;
}

/** Whether a certificate of the case costs something each year, so that the plan may retain it or let it lapse. */
export function paidYearly(rows: Rows, year: number, scheme: string, place: string, good: string): boolean {
  if (!((rows.schemes.find((row) => row.scheme === scheme)?.yearly ?? 0) > 0)) return false;
  return !certificatesAt(rows, year, place, good).some((row) => row.scheme === scheme && row.paid);
}

/** Whether a piece of evidence belongs to a certificate of the case in a year. */
export function evidenceHeld(rows: Rows, year: number, evidence: string, place: string, good: string): boolean {
  return certificatesAt(rows, year, place, good).some((row) => row.evidence.includes(evidence));
}

const certificatesAt = (rows: Rows, year: number, place: string, good: string): readonly Row<'certificates'>[] =>
  rows.certificates.filter((row) => row.place === place && row.good === good && inForce(row, year));
