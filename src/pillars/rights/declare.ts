import type { LicenceBought } from '../document.ts';
import { type Candidate, existingIn, type Frame, inForce } from '../frame/index.ts';
import type { Declared } from '../pillar.ts';
import { type Asset, bindingAssets, type Licence, lostShare, usableLicences } from './rules.ts';

const INF = Number.POSITIVE_INFINITY;

/** A licence bought by a candidate in a period: 1 if so. */
interface Bought {
  readonly licence: Licence;
  readonly candidate: Candidate;
  readonly period: number;
  readonly col: number;
}

/**
 * Rights: for every asset in force that its owner does not own, a candidate runs under licences.
 *
 *     activity <= sum over licences of the activity under them,  activity under one <= capacity x licensed
 *     in the first year of a licence that needs a record: <= (1 - weeks / 52) x capacity
 *     exclusive and bought: one licensee, and no other licence of the asset in its territories
 *     activity of a country with a know-how <= capacity x in use
 */
export function declare(frame: Frame): Declared {
  const bought = new Map<string, Bought[]>();
  const under: Under[] = [];
  for (const k of frame.candidates) {
    frame.periods.forEach(({ rows, period }, p) => {
      const activity = frame.variables.activity(k, p);
      if (activity === undefined) return;
      for (const asset of bindingAssets(rows, k, period.year)) {
        const row = frame.program.row(() => `freedom ${asset.asset} ${k.key} ${period.year}`, -INF, 0);
        frame.program.add(row, activity, 1);
        frame.limits.name(row, -1, 'assets', asset.asset, period.year, 1);
        for (const licence of usableLicences(rows, k, asset, period.year)) {
          const col = runUnder(frame, k, licence, p, bought);
          frame.program.add(row, col, -1);
          under.push({ candidate: k, asset, licence, period: p, col });
        }
      }
    });
  }
  exclusives(frame, under, bought);
  leakage(frame);
  return { decode: (x) => ({ licences: decode(frame, bought, x) }) };
}

interface Under {
  readonly candidate: Candidate;
  readonly asset: Asset;
  readonly licence: Licence;
  readonly period: number;
  readonly col: number;
}

/** Activity under one licence in one period, with its royalty; bounded by capacity once bought, less the weeks of registration. */
function runUnder(frame: Frame, k: Candidate, licence: Licence, p: number, bought: Map<string, Bought[]>): number {
  const { program, ledger, lookup } = frame;
  const { period } = frame.periods[p]!;
  const name = `${licence.licence} ${k.key} ${period.year}`;
  const col = program.column(() => `under ${name}`, 0, 0, INF);
  const value = k.recipe.reduce((sum, [good, q]) => sum + (q > 0 ? q * lookup.value(good) : 0), 0);
  const base = { heading: 'rights' as const, place: k.place, country: k.country, process: k.process };
  const last = period.years[period.years.length - 1]!;
  ledger.book(col, { ...base, amount: licence.royalty * value, first: period.year, last });
  const most = Math.min(frame.needs[p]!.activity(k), 1e9);
  if (licence.offered) {
    const row = program.row(() => `licensed ${name}`, -INF, 0);
    program.add(row, col, 1);
    for (const b of purchases(frame, k, licence, bought)) {
      if (b.period > p) continue;
      program.add(row, b.col, -most);
      recorded(frame, k, licence, { from: frame.periods[b.period]!.period.year, p, run: col, most, buy: b.col });
    }
  } else if (licence.from !== undefined && licence.from >= frame.horizon.start) {
    recorded(frame, k, licence, { from: licence.from, p, run: col, most });
  }
  return col;
}

/** Purchases of a licence by a candidate: at most one, in any period in which it can be had; the fee falls due then. */
function purchases(frame: Frame, k: Candidate, licence: Licence, bought: Map<string, Bought[]>): Bought[] {
  const key = `${licence.licence} ${k.key}`;
  const known = bought.get(key);
  if (known) return known;
  const { program, ledger } = frame;
  const list = frame.periods.flatMap(({ rows, period }, p): Bought[] => {
    const row = rows.licences.find((l) => l.licence === licence.licence);
    if (!row || !inForce(row, period.year)) return [];
    const col = program.column(() => `licence ${key} ${period.year}`, 0, 0, 1, true);
    ledger.book(col, {
      heading: 'rights',
      amount: row.fee,
      first: period.year,
      last: period.year,
      place: k.place,
      country: k.country,
      process: k.process,
    });
    return [{ licence: row, candidate: k, period: p, col }];
  });
  const once = program.row(`once ${key}`, -INF, 1);
  for (const b of list) program.add(once, b.col, 1);
  bought.set(key, list);
  return list;
}

interface Recorded {
  /** First year of the licence. */
  readonly from: number;
  readonly p: number;
  /** Column of the activity under it. */
  readonly run: number;
  readonly most: number;
  /** Column of the purchase, where it is bought. */
  readonly buy?: number;
}

/** run <= (1 - lost) x availability x capacity in service while weeks of its record are left; lifted by the most where it is not bought then. */
function recorded(frame: Frame, k: Candidate, licence: Licence, { from, p, run, most, buy }: Recorded): void {
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
  for (const s of frame.variables.serving(k, p)) {
    frame.program.add(row, s.size ?? s.count, -share * (s.size === undefined ? s.build.tier.capacity : 1));
  }
}

/** A bought exclusive licence has one licensee (owner, or the candidate where none is named) and bars the others of its asset. */
function exclusives(frame: Frame, under: readonly Under[], bought: ReadonlyMap<string, readonly Bought[]>): void {
  const { program } = frame;
  const all = [...bought.values()].flat().filter((b) => b.licence.exclusive);
  for (const licence of new Set(all.map((b) => b.licence.licence))) {
    const own = all.filter((b) => b.licence.licence === licence);
    const takers = new Map<string, number>();
    const one = program.row(`one licensee ${licence}`, -INF, 1);
    for (const b of own) {
      const party = b.candidate.row.owner || b.candidate.key;
      let col = takers.get(party);
      if (col === undefined) {
        col = program.column(`exclusive ${licence} ${party}`, 0, 0, 1, true);
        takers.set(party, col);
        program.add(one, col, 1);
      }
      const row = program.row(`exclusive ${licence} ${b.candidate.key} ${b.period}`, -INF, 0);
      program.add(row, b.col, 1);
      program.add(row, col, -1);
    }
    const sample = own[0]!.licence;
    for (const u of under) {
      const territory = sample.territories.length === 0 || sample.territories.includes(u.candidate.country);
      if (u.asset.asset !== sample.asset || u.licence.licence === licence || !territory) continue;
      const most = Math.min(frame.needs[u.period]!.activity(u.candidate), 1e9);
      for (const b of own) {
        if (b.period > u.period) continue;
        const row = program.row(`barred ${u.licence.licence} by ${licence} ${u.candidate.key} ${u.period}`, -INF, most);
        program.add(row, u.col, 1);
        program.add(row, b.col, most);
      }
    }
  }
}

/** Know-how in use in a country costs leakage_rate x its value a year, once per country. */
function leakage(frame: Frame): void {
  const { program, ledger } = frame;
  frame.periods.forEach(({ rows, period }, p) => {
    const last = period.years[period.years.length - 1]!;
    for (const asset of rows.assets) {
      if (asset.kind !== 'know-how' || period.year > (asset.expires ?? period.year)) continue;
      if (period.year < (asset.filed ?? period.year)) continue;
      for (const { country, leakage_rate } of rows.countries) {
        if (leakage_rate * asset.value === 0) continue;
        const users = frame.candidates.filter(
          (k) => k.country === country && k.processRow.technology === asset.technology,
        );
        const running = users.flatMap((k) => {
          const col = frame.variables.activity(k, p);
          return col === undefined ? [] : [{ k, col }];
        });
        if (running.length === 0) continue;
        const used = program.column(() => `know-how ${asset.asset} ${country} ${period.year}`, 0, 0, 1, true);
        ledger.book(used, { heading: 'rights', amount: leakage_rate * asset.value, first: period.year, last, country });
        for (const { k, col } of running) {
          const row = program.row(() => `in use ${asset.asset} ${k.key} ${period.year}`, -INF, 0);
          program.add(row, col, 1);
          program.add(row, used, -Math.min(frame.needs[p]!.activity(k), 1e9));
        }
      }
    }
  });
}

function decode(frame: Frame, bought: ReadonlyMap<string, readonly Bought[]>, x: ArrayLike<number>): LicenceBought[] {
  return [...bought.values()]
    .flat()
    .filter((b) => (x[b.col] ?? 0) > 0.5)
    .map(({ candidate, licence, period }) => ({
      place: candidate.place,
      process: candidate.process,
      licence: licence.licence,
      year: frame.periods[period]!.period.year,
    }));
}
