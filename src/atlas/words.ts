import { words } from '../i18n/index.ts';
import type { TableFault } from './data/table.ts';

/** A fault of a table in a line: place, what is wrong, mend. */
export function tableFaultWords({ code, file, line, column, value, right }: TableFault): string {
  const w = words().evidence;
  const p = { place: `${file}:${line}`, column, value, right: right.join(', ') };
  switch (code) {
    case 'column-unknown':
      return w.columnUnknown(p);
    case 'column-missing':
      return w.columnMissing(p);
    case 'cell-missing':
      return w.cellMissing(p);
    case 'number':
      return w.notNumber(p);
    case 'date':
      return w.notDate(p);
    case 'one-of':
      return w.notOneOf(p);
    case 'key':
      return w.keyUnknown(p);
    case 'row':
      return value === '' ? w.rowUnreadable(p) : w.rowLength(p);
  }
}
