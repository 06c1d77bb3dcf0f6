import { type Attribution, type Candidate, existingIn, type Frame, rampShare, serves } from '../../frame/index.ts';
import { type Asset, inTerm, type Licence, lostShare, runsOn, takerOf, taxed } from '../rules.ts';

const INF = Number.POSITIVE_INFINITY;

/** Activity of a candidate under a licence in a period. */
export interface Under {
  readonly candidate: Candidate;
  readonly asset: Asset;
  readonly licence: Licence;
  readonly period: number;
  readonly col: number;
  /** Whether no other licence of the asset could serve the candidate then. */
  readonly alone: boolean;
}

/** The purchase of a licence by a taker in a period: a column that is 1 if it is bought. */
interface Bought {
  readonly licence: Licence;
  readonly taker: string;
  /** The first candidate that could run under the licence; its cost is booked there. */
  readonly candidate: Candidate;
  readonly period: number;
  readonly col: number;
}

/** Columns that the rows of licences share. */
export interface Taking {
  /** Purchases by licence and taker. */
  readonly bought: Map<string, readonly Bought[]>;
  readonly under: Under[];
}

/** Largest activity of a candidate in a period. */
export const mostOf = (frame: Frame, k: Candidate, p: number): number => frame.needs[p]!.activity(k);

/**
 * Declares the activity under a licence in a period: bounded by capacity once it is bought, less the weeks of
 * registration.
 */
export function runUnder(frame: Frame, use: Omit<Under, 'col'>, taking: Taking): number {
  const { program } = frame;
  const { candidate: k, licence, period: p } = use;
  const { period } = frame.periods[p]!;
  const name = `${licence.licence} ${k.key} ${period.year}`;
  const col = program.column(() => `under ${name}`, 0, 0, INF);
  taking.under.push({ ...use, col });
  const most = mostOf(frame, k, p);
  if (licence.offered) {
    const row = program.row(() => `licensed ${name}`, -INF, 0);
    program.add(row, col, 1);
    for (const b of purchases(frame, k, licence, taking)) {
      if (b.period > p) continue;
      program.add(row, b.col, -most);
      registrationRow(frame, k, licence, { from: frame.periods[b.period]!.period.year, p, run: col, most, buy: b.col });
    }
  } else if (licence.from !== undefined && licence.from >= frame.horizon.start) {
    registrationRow(frame, k, licence, { from: licence.from, p, run: col, most });
  }
  if (runsOn(licence, period.year)) builtBy(frame, k, licence, p, col);
  return col;
}

/** Purchases of a licence by a taker: at most one, in any period in which it is offered; the fee is due then. */
function purchases(frame: Frame, k: Candidate, licence: Licence, { bought }: Taking): readonly Bought[] {
  const taker = takerOf(licence, k);
  const key = `${licence.licence} ${taker}`;
  const columns = bought.get(key);
  if (columns) return columns;
  const { program, costTerms } = frame;
  const list = frame.periods.flatMap(({ rows, period }, p): Bought[] => {
    const row = rows.licences.find((l) => l.licence === licence.licence);
    if (!row?.offered || !inTerm(row, period.year)) return [];
    const col = program.column(() => `licence ${key} ${period.year}`, 0, 0, 1, true);
    const amount = taxed(row, row.fee);
    costTerms.book(col, {
      heading: 'rights',
      amount,
      first: period.year,
      last: period.year,
      ...belongsTo(frame, row, k),
    });
    return [{ licence: row, taker, candidate: k, period: p, col }];
  });
  const once = program.row(`once ${key}`, -INF, 1);
  for (const b of list) program.add(once, b.col, 1);
  bought.set(key, list);
  return list;
}

/** To whom a cost of a taker belongs: its candidate, the country for which it is due, or the country of the party. */
export function belongsTo({ rows }: Frame, licence: Licence, { row, place, country, process }: Candidate): Attribution {
  if (licence.offered && licence.fee_per === 'candidate') return { place, country, process };
  if (licence.offered && licence.fee_per === 'territory') return { country };
  if (row.owner === '') return { country };
  const home = rows.parties.find((party) => party.party === row.owner)?.country;
  return home ? { country: home } : {};
}

/** After the term of a paid-up licence: activity <= availability x capacity built by its last year. */
function builtBy(frame: Frame, k: Candidate, licence: Licence, p: number, run: number): void {
  const { period } = frame.periods[p]!;
  const { availability, life } = k.processRow;
  const row = frame.program.row(
    () => `paid up ${licence.licence} ${k.key} ${period.year}`,
    -INF,
    availability * existingIn(k, period.year),
  );
  frame.program.add(row, run, 1);
  for (const b of frame.variables.builds) {
    if (b.candidate !== k || b.year > licence.until! || !serves(b.year, life, period.year)) continue;
    const size = b.size === undefined ? undefined : (b.keptSize?.[p] ?? b.size);
    const ready = availability * rampShare(k.ramp, b.year, period.years);
    frame.program.add(row, size ?? b.standing?.[p] ?? b.count, -ready * (size === undefined ? b.tier.capacity : 1));
  }
}

interface Registration {
  /** First year of the licence. */
  readonly from: number;
  readonly p: number;
  /** Column of the activity under the licence. */
  readonly run: number;
  readonly most: number;
  /** Column of the purchase, if the licence is bought. */
  readonly buy?: number;
}

/**
 * activity <= (1 - lost) x availability x capacity in service while weeks of registration are left; not binding unless
 * the licence is bought then.
 */
function registrationRow(
  frame: Frame,
  k: Candidate,
  licence: Licence,
  { from, p, run, most, buy }: Registration,
): void {
  const { period } = frame.periods[p]!;
  const lost = lostShare(licence, period.year - from, period.years.length);
  if (lost === 0) return;
  const share = (1 - lost) * k.processRow.availability;
  const lift = buy === undefined ? 0 : most;
  const row = frame.program.row(
    () => `recorded ${licence.licence} ${k.key} ${period.year}`,
    -INF,
    share * existingIn(k, period.year) + lift,
  );
  frame.program.add(row, run, 1);
  if (buy !== undefined) frame.program.add(row, buy, lift);
  for (const [col, each] of frame.variables.capacity(k, p)) frame.program.add(row, col, -share * each);
}
