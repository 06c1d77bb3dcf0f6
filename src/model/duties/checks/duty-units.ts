import { atStart, type Case, type Issue, keyOf } from '../../../case/index.ts';
import { lookup } from '../../frame/index.ts';
import { goodWarning, usersOf } from './unknown-duties.ts';

/**
 * Largest plausible ratio of a duty to the value of a unit; above it, the good and the row count in different units.
 */
const TIMES = 10;

/** Warns of goods whose duty per unit is far above their value, such as shirts in pieces with a row per tonne. */
export function dutyUnits(c: Case): Issue[] {
  const rows = atStart(c);
  const look = lookup(rows);
  return rows.goods.flatMap(({ good, hs, value = 0, unit }): Issue[] => {
    if (hs === '' || value <= 0) return [];
    const into = new Set(usersOf(rows, good).flatMap((place) => [look.zoneOf(place), look.countryOf(place)]));
    const row = rows.tariffs.find(
      (tariff) => tariff.specific > TIMES * value && hs.startsWith(tariff.hs) && into.has(tariff.destination),
    );
    if (row === undefined) return [];
    const params = { from: keyOf('tariffs', row as never), found: row.specific, expected: value, other: unit };
    return [goodWarning(c, good, { code: 'duty-unit', column: 'unit', params })];
  });
}
