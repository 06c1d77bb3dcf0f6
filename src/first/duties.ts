import { at, type Case, keyOf, mergedRows, type RawRow, wholeTables } from '../case/index.ts';
import { dutiesBetween, lookup } from '../model/index.ts';
import type { FirstCase } from './case.ts';
import type { Library } from './library.ts';

/** The duty on the good from a candidate place to a market; there is none inside a customs zone. */
export interface DutyTold {
  readonly from: string;
  readonly to: string;
  readonly inside: boolean;
  /** Ad valorem duty as a share of the value; null where the network has no row for the good. */
  readonly rate: number | null;
  /** Specific duty, money per unit, in addition. */
  readonly specific: number;
  readonly agreement: string;
  /** The row of the table of duties. */
  readonly row?: RawRow;
}

const tables = ['places', 'goods', 'countries', 'tariffs', 'agreements'] as const;

/** The network merged with the rows of a first case, as far as duties need it. */
function joinedTables({ network }: Library, { case: own }: FirstCase): Case {
  const rows = wholeTables();
  for (const table of tables) rows[table] = mergedRows(table, [own.tables[table], network.tables[table]]);
  return { ...own, tables: rows };
}

/** The duty on the product from each place to each market, in the first year. */
export function dutiesOf(library: Library, first: FirstCase): DutyTold[] {
  const whole = joinedTables(library, first);
  const year = Number(whole.settings.start);
  const rows = at(whole, year);
  const look = lookup(rows);
  const { good } = first.complete.product;
  return first.complete.places.flatMap(({ value: from }) =>
    first.complete.markets.map(({ place: { value: to } }): DutyTold => {
      const inside = look.zoneOf(from) === look.zoneOf(to);
      const none = { from, to, inside, rate: inside ? 0 : null, specific: 0, agreement: '' };
      if (inside) return none;
      const [duty] = dutiesBetween(rows, year, { good, from, to, origin: look.countryOf(from) });
      if (!duty) return none;
      const row = whole.tables.tariffs.find((tariff) => keyOf('tariffs', tariff) === duty.row);
      return {
        from,
        to,
        inside,
        rate: duty.known ? duty.rate : null,
        specific: duty.specific,
        agreement: duty.agreement ?? '',
        ...(row && { row }),
      };
    }),
  );
}
