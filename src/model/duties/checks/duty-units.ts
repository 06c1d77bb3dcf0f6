import { at, type Case, type Issue, keyOf } from '../../../case/index.ts';
import { lookup } from '../../frame/index.ts';
import { usersOf } from './unknown-duties.ts';

/** A duty of more than so many times the value of a unit is no customs tariff's: the good and the row count in other units. */
const TIMES = 10;

/** Goods whose duty for each unit is far more than a unit is worth, such as shirts in pieces with a row for each tonne. */
export function dutyUnits(c: Case): Issue[] {
  const rows = at(c, Number(c.settings.start));
  const look = lookup(rows);
  return rows.goods.flatMap(({ good, hs, value = 0, unit }): Issue[] => {
    if (hs === '' || value <= 0) return [];
    const into = new Set(usersOf(rows, good).flatMap((place) => [look.zoneOf(place), look.countryOf(place)]));
    const row = rows.tariffs.find(
      (one) => one.specific > TIMES * value && hs.startsWith(one.hs) && into.has(one.destination),
    );
    if (row === undefined) return [];
    const raw = c.tables.goods.find((one) => one.good === good);
    const origin = raw && c.origins.get(raw);
    const params = { from: keyOf('tariffs', row as never), found: row.specific, expected: value, other: unit };
    const place = origin ? { file: origin.file, ...(origin.line !== undefined && { line: origin.line }) } : {};
    return [{ code: 'duty-unit', severity: 'warning', table: 'goods', column: 'unit', value: good, ...place, params }];
  });
}
