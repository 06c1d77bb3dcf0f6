import { words } from '../../i18n/index.ts';
import { argument, caseArgument, yes } from '../declare.ts';
import { inquiry } from '../inquiry.ts';
import { listRows, listTables } from './ask.ts';
import { rowsText, tablesText } from './blocks.ts';

const say = () => words().help.list;

/** Finds keys of rows, by any word of the row in any script, in a case that may have errors. */
export const listInquiry = inquiry({
  ...{ name: 'list', about: () => say().about },
  options: {
    case: caseArgument('<case>', () => words().help.common.caseArg, { asIs: true }),
    table: argument('[table]', () => say().table),
    text: argument('[text]', () => say().text),
    all: yes('--all', () => say().all),
  },
  answer({ case: c, table, text, all }) {
    if (table === undefined) {
      const tables = listTables(c!);
      return { document: tables.map(({ told: _, ...rest }) => rest), text: () => tablesText(tables) };
    }
    const rows = listRows(c!, table, text);
    return { document: rows, text: () => rowsText(table, rows, all), isNo: rows.length === 0 };
  },
});
