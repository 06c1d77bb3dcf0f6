import { withYear } from './cell.ts';
import { legKey } from './keys.ts';
import type { Cell, RawRow } from './model.ts';
import type { Column } from './schema/column.ts';
import { type Row, type Settings, type TableName, tableOf } from './schema/tables.ts';

interface Template {
  readonly columns: ReadonlyMap<string, Cell | undefined>;
  /** Columns of years whose cells may be dates. */
  readonly days: readonly Column[];
}

const defaults = new Map<string, Template>();

function template(name: TableName | 'case'): Template {
  let template = defaults.get(name);
  if (!template) {
    const columns = tableOf(name).columns;
    template = {
      columns: new Map(columns.map((column) => [column.name, column.default])),
      days: columns.filter((column) => column.day),
    };
    defaults.set(name, template);
  }
  return template;
}

/**
 * A row with the defaults of a template. Columns are set in one order, so that all rows of a table have one hidden
 * class in V8: a case can have a hundred thousand rows.
 */
function withDefaults({ columns }: Template, raw: RawRow): Record<string, Cell | undefined> {
  const filled: Record<string, Cell | undefined> = {};
  for (const [column, value] of columns) filled[column] = raw[column] ?? value;
  for (const column of Object.keys(raw)) if (!columns.has(column)) filled[column] = raw[column];
  return filled;
}

/**
 * A row with the defaults of its table filled in, and the key of a leg. Columns without a default stay undefined; a
 * date in a column of years becomes its year.
 */
export function fill<T extends TableName>(name: T, raw: RawRow): Row<T> {
  const found = template(name);
  const filled = withDefaults(found, raw);
  for (const column of found.days) {
    if (typeof raw[column.name] === 'string') filled[column.name] = withYear(column, raw[column.name]);
  }
  if (name === 'legs') filled.leg = legKey(raw);
  return filled as unknown as Row<T>;
}

/** Settings with all defaults filled in, also those that depend on other settings. */
export interface FullSettings extends Settings {
  readonly buildEvery: number;
  readonly priceYear: number;
  readonly holdingRate: number;
}

/** Fills the settings: buildEvery = step, priceYear = start - 1, holdingRate = discountRate where empty. */
export function fillSettings(raw: RawRow): FullSettings {
  const settings = withDefaults(template('case'), raw) as unknown as Settings;
  return {
    ...settings,
    buildEvery: settings.buildEvery ?? settings.step,
    priceYear: settings.priceYear ?? settings.start - 1,
    holdingRate: settings.holdingRate ?? settings.discountRate,
  };
}
