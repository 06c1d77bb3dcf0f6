import { legKey } from './keys.ts';
import type { Cell, RawRow } from './model.ts';
import type { Column } from './schema/column.ts';
import { type Row, type Settings, type TableName, tableOf } from './schema/tables.ts';

const defaults = new Map<string, { prototype: Record<string, Cell | undefined>; columns: readonly Column[] }>();

function template(name: TableName | 'case') {
  let found = defaults.get(name);
  if (!found) {
    const columns = tableOf(name).columns;
    const prototype: Record<string, Cell | undefined> = {};
    for (const column of columns) prototype[column.name] = column.default;
    found = { prototype, columns };
    defaults.set(name, found);
  }
  return found;
}

/** A row with the defaults of its table filled in, the key of a leg too; columns without a default stay undefined. */
export function fill<T extends TableName>(name: T, raw: RawRow): Row<T> {
  const filled = { ...template(name).prototype, ...raw };
  if (name === 'legs') filled.leg = legKey(raw);
  return filled as unknown as Row<T>;
}

/** Settings with their defaults, those that depend on others too. */
export interface FullSettings extends Settings {
  readonly buildEvery: number;
  readonly priceYear: number;
  readonly holdingRate: number;
}

/** Fills the settings: buildEvery = step, priceYear = start - 1, holdingRate = discountRate where empty. */
export function fillSettings(raw: RawRow): FullSettings {
  const settings = { ...template('case').prototype, ...raw } as unknown as Settings;
  return {
    ...settings,
    buildEvery: settings.buildEvery ?? settings.step,
    priceYear: settings.priceYear ?? settings.start - 1,
    holdingRate: settings.holdingRate ?? settings.discountRate,
  };
}
