import { words } from '../i18n/index.ts';
import type { TableFault } from './data/table.ts';
import { readersText } from './data/words.ts';
import type { Basis } from './match/bundled.ts';
import type { StoreError } from './store/database.ts';

/** The source of figures, for the line under a figure: title, vintage, quality. */
export const sourceWords = ({ title, vintage, quality }: Basis): string =>
  `${readersText(title)}, ${vintage} (${words().evidence.qualities[quality]})`;

/** How the source was cleaned. */
export const cleaningWords = ({ cleaning }: Basis): string =>
  words().evidence.cleaning({ cleaning: readersText(cleaning) });

/** A fault of a table on one line: where, what is wrong, how to mend it. */
export const tableFaultWords = ({ code, file, line, column, value, right }: TableFault): string =>
  words().evidence.tableFaults[code]({ place: `${file}:${line}`, column, value, right: right.join(', ') });

const NOTHING = { file: '', entry: '', why: '', what: '', folder: '', year: '', economy: '', scheme: '' };

/** Why a store cannot be read or loaded, and how to mend it. */
export const storeFaultWords = ({ code, params }: StoreError): string =>
  words().atlas.storeFaults[code]({ ...NOTHING, ...params });
