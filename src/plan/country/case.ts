import {
  atStart,
  type Case,
  countsThroughout,
  keyMatcher,
  keyOf,
  type RawRow,
  siteKey,
  type TableName,
  tupleKey,
  written,
} from '../../case/index.ts';
import { type BorderStep, capitalOfBuilds, horizon, type PlanDocument } from '../../model/index.ts';
import { firstYearsLeft, movesOf, type RoomLeft } from '../../opinion/index.ts';
import { borderSteps, type Room, rowOf } from './border.ts';
import { shared, withCapacityLeft } from './capacities.ts';
import { furtherLegs, ofFurtherLegs } from './legs-by-year.ts';
import {
  certificatesLeft,
  choicesLeft,
  facilitiesLeft,
  loadsOf,
  type Others,
  type OthersUsage,
  othersUsage,
  ownFundsLeft,
  targetsLeft,
} from './others.ts';
import { restrictionsLeft } from './restrictions.ts';
import { tradeOf } from './trade.ts';

/** The question of some countries as a case. */
export interface CountryCase {
  readonly case: Case;
  /**
   * Reforms of the regional plan that hold from a later year on: they must be in force in the case; all others are
   * written into its tables.
   */
  readonly reforms: readonly string[];
  /** Steps of the border market. */
  readonly steps: readonly BorderStep[];
  /** Rows of the case that the others use, with their amounts. */
  readonly usage: OthersUsage['rows'];
}

/**
 * Share of what a place abroad makes for others, or gets from others, that may be traded in addition to today's
 * quantity.
 */
export const WIDENING = 0.25;

/**
 * The case of some countries at the border prices of a regional plan. Their candidates, supplies, demands, lenders and
 * targets remain, with the whole network; every place abroad is a market that sells and buys today's quantities at its
 * shadow prices, and a given share more in steps that are worse for the countries. Builds, draws and certificates of
 * the others are those of the plan.
 *
 * `reformed` is the case with the reforms of the plan in force; `plan` has `goodPrices`. The countries must have places
 * in the case.
 */
export function countryCase(
  reformed: Case,
  plan: PlanDocument,
  countries: readonly string[],
  widening: number = WIDENING,
): CountryCase {
  const c = written(reformed);
  const rows = atStart(c);
  const trade = tradeOf(c, countries);
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const leads = new Map(rows.processes.map(({ process, lead }) => [process, lead]));
  const ours = new Set(countries);
  const others: Others = {
    plan,
    moves: movesOf(plan, c),
    horizon: horizon(rows.settings),
    bloc: new Set(rows.settings.bloc),
    isAbroad: trade.isAbroad,
    countryOf: (place) => countryOf.get(place) ?? '',
    isOurs: (country) => ours.has(country),
    capital: capitalOfBuilds(plan, rows),
    leadOf: (process) => leads.get(process) ?? 0,
  };
  const usage = othersUsage();
  const steps = borderSteps(plan, trade, widening, roomOf(firstYearsLeft(plan, c, others.moves), trade.isAbroad));
  const home = (table: TableName) => c.tables[table].filter((row) => !trade.isAbroad(String(row.place)));
  const abroad = (side: BorderStep['side']) => steps.filter((step) => step.side === side).map(rowOf);
  const candidates = home('candidates');
  const legs = legsLeft(c, others, usage);
  const members = new Set([
    ...candidates.map(siteKey),
    ...legs.filter(({ capex }) => capex !== undefined).map((row) => keyOf('legs', row)),
  ]);
  const tables = {
    ...c.tables,
    candidates,
    supplies: [...home('supplies'), ...abroad('sells')],
    demands: [...home('demands'), ...abroad('buys')],
    legs,
    choices: choicesLeft(c.tables.choices, others, (member) => members.has(member)),
    facilities: facilitiesLeft(c.tables.facilities, others, usage),
    restrictions: restrictionsLeft(rows.restrictions, c.tables.restrictions, others, usage),
    targets: targetsLeft(rows.targets, c.tables.targets, others, usage),
    certificates: certificatesLeft(
      c.tables.certificates,
      others,
      (scheme) => rows.schemes.find((row) => row.scheme === scheme)?.renewal,
    ),
  };
  const loads = loadsOf(others);
  const capacities = shared.map(
    (table) => [table, withCapacityLeft(table, tables[table], plan.years, loads, usage)] as const,
  );
  const funds = ownFundsLeft(c.settings.ownFunds as number | undefined, others, usage);
  const name = `${c.name} ${countries.join(' ')}`;
  const { include: _, ...settings } = c.settings;
  const made: Case = {
    ...c,
    name,
    settings: {
      ...settings,
      name,
      title: c.title,
      traders: [...countries],
      ...(funds === undefined ? {} : { ownFunds: funds }),
    },
    tables: { ...tables, ...Object.fromEntries(capacities) },
  };
  const reforms = [...new Set(made.changes.map(({ by }) => by))];
  return { case: withRowsOnly(withoutForce(made, reforms)), reforms, steps, usage: usage.rows };
}

/** The room that first years of certificates leave to places abroad for exports to the countries. */
function roomOf(left: readonly RoomLeft[], isAbroad: (place: string) => boolean): Room {
  const ours = left.filter(({ to }) => to.some((place) => !isAbroad(place)));
  const rooms = new Map<string, number>();
  for (const { good, place, year, left: units } of ours) {
    const key = tupleKey(good, place, year);
    rooms.set(key, Math.min(units, rooms.get(key) ?? units));
  }
  return (good, place, year) => rooms.get(tupleKey(good, place, year)) ?? Number.POSITIVE_INFINITY;
}

/** Candidate legs with an end in the countries remain candidates. Others exist if the plan builds them. */
function legsLeft(c: Case, { plan, isAbroad }: Others, usage: OthersUsage): RawRow[] {
  const built = new Map(plan.legs.map(({ leg, year }) => [leg, year]));
  return c.tables.legs.flatMap((row): RawRow[] => {
    const key = keyOf('legs', row);
    if (row.capex === undefined || !isAbroad(String(row.from)) || !isAbroad(String(row.to))) return [row];
    usage.note('legs', key);
    const year = built.get(key);
    if (year === undefined) return [];
    const { capex: _, life: __, lead: ___, fixed_cost: ____, ...rest } = row;
    return [{ ...rest, opens: year }];
  });
}

/**
 * The case without changes in force; the rows of reforms that must be in force again are kept, apart from those written
 * into its tables.
 */
function withoutForce(c: Case, reforms: readonly string[]): Case {
  const changes = c.tables.changes.filter(
    ({ reform, table }) => !reforms.includes(String(reform)) || !countsThroughout(String(table)),
  );
  return { ...c, changes: [], tables: { ...c.tables, changes } };
}

/** Removes rows that name a row, by table and key, which no longer exists. */
function withRowsOnly(c: Case): Case {
  const there = (row: RawRow): boolean => {
    const table = String(row.table);
    if (table === 'case') return true;
    const rows = c.tables[table as TableName];
    if (rows === undefined || row.column === '+') return rows !== undefined;
    const key = String(row.key ?? '');
    return key.includes('*') || rows.some(keyMatcher(table as TableName, key));
  };
  const further = furtherLegs(c);
  const rowsOfOthers = (table: TableName) =>
    c.tables[table].filter(there).flatMap((row) => ofFurtherLegs(row, further));
  return {
    ...c,
    tables: {
      ...c.tables,
      changes: rowsOfOthers('changes'),
      uncertainty: rowsOfOthers('uncertainty'),
      cautions: rowsOfOthers('cautions'),
    },
  };
}
