import { words } from '../i18n/index.ts';
import type { TableFault } from './data/table.ts';
import { readersText } from './data/words.ts';
import type { Basis } from './match/bundled.ts';
import type { StoreError } from './store/database.ts';

/** What figures rest on, for the line under a figure: title, vintage, quality. */
export const sourceWords = ({ title, vintage, quality }: Basis): string =>
  `${readersText(title)}, ${vintage} (${words().evidence.qualities[quality]})`;

/** Which cleaning was done. */
export const cleaningWords = ({ cleaning }: Basis): string =>
  words().evidence.cleaning({ cleaning: readersText(cleaning) });

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

/** What keeps a store from being read or loaded, and the mend. */
export function storeFaultWords({ code, params: p }: StoreError): string {
  const w = words().evidence;
  switch (code) {
    case 'duckdb-missing':
      return w.duckdbMissing;
    case 'not-zip':
      return w.notZip({ file: p.file! });
    case 'zip-damaged':
      return w.zipDamaged({ file: p.file!, entry: p.entry! });
    case 'format-unknown':
      return w.formatUnknown({ file: p.file! });
    case 'mapping':
      return w.mappingWrong({ file: p.file!, why: p.why!, what: p.what! });
    case 'store-missing':
      return w.storeMissing({ folder: p.folder! });
    case 'year-missing':
      return w.yearMissing({ year: p.year!, file: p.file! });
    case 'economy-missing':
      return w.economyMissing({ economy: p.economy! });
    case 'codes-missing':
      return w.codesMissing({ file: p.file! });
    case 'empty':
      return w.emptyTable({ file: p.file! });
    case 'concordance-missing':
      return w.concordanceMissing({ scheme: p.scheme! });
  }
}
