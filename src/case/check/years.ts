import { withYear } from '../cell.ts';
import { textOf } from '../keys.ts';
import type { Cell } from '../model.ts';
import { tableNames, tableOf } from '../schema/tables.ts';
import type { Context } from './context.ts';

const spans = [
  ['from', 'until'],
  ['opens', 'closes'],
  ['filed', 'expires'],
] as const;

/** Whether the second of two years or dates is before the first; a year lasts until its last day. */
function reversed(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [first, last] = [textOf(a), textOf(b)];
  const shortest = Math.min(first.length, last.length);
  return first.slice(0, shortest) > last.slice(0, shortest);
}

/** Reports spans that end before they begin, and rows for years in which no period begins. */
export function checkYears(x: Context): void {
  const { start, years, step } = x.settings;
  const last = start + years - 1;
  const hasEnd = Number.isFinite(last);
  const between = new Set<string>();
  for (const name of tableNames) {
    const columns = tableOf(name).columns;
    const has = (column: string) => columns.some((other) => other.name === column && other.type === 'year');
    for (const [first, end] of spans) {
      if (!has(first) || !has(end)) continue;
      for (const raw of x.case.tables[name]) {
        const [a, b] = [raw[first], raw[end]];
        if (reversed(a, b)) x.say('years-reversed', name, raw, end, { params: { expected: textOf(a), other: first } });
      }
    }
    for (const column of columns) {
      if (column.type !== 'year') continue;
      for (const raw of x.case.tables[name]) {
        const year = withYear(column, raw[column.name]);
        if (typeof year !== 'number') continue;
        if (year < 1800 || year > 2300) x.say('year-far', name, raw, column.name);
        else if (!hasEnd) continue;
        else if (column.key && name !== 'tariffs' && name !== 'rates') {
          const params = { expected: `${start}-${last}` };
          if (year < start || year > last) x.say('year-outside', name, raw, 'year', { severity: 'warning', params });
          else if ((year - start) % step !== 0 && !between.has(name)) {
            between.add(name);
            const params = { expected: step, nearest: year - ((year - start) % step) };
            x.say('year-between', name, raw, 'year', { severity: 'warning', params });
          }
        } else if (['opens', 'from'].includes(column.name) && year > last) {
          x.say('year-late', name, raw, column.name, { severity: 'warning', params: { expected: last } });
        }
      }
    }
  }
}
