import { ownText, words } from '../../i18n/index.ts';
import { question } from '../declare.ts';
import { argument, boolean, caseArgument } from '../option.ts';
import { bundledCases } from '../write.ts';
import { listRows, listTables } from './ask.ts';
import { rowsText, tablesText } from './blocks.ts';

const say = () => words().help.list;

/** Finds keys of rows, by any word of the row in any script, in a case that may have errors. */
export const listQuestion = question({
  name: 'list',
  description: () => say().about,
  options: {
    case: caseArgument('<case>', () => words().help.common.caseArg, { allowErrors: true }),
    table: argument('[table]', () => say().table),
    text: argument('[text]', () => say().text),
    all: boolean('--all', () => say().all),
  },
  answer({ case: c, table, text, all }) {
    if (table === undefined) {
      const tables = listTables(c);
      return { document: tables.map(({ meaning: _, ...rest }) => rest), text: () => tablesText(tables) };
    }
    const rows = listRows(c, table, text);
    return { document: rows, text: () => rowsText(table, rows, all), exit: rows.length === 0 ? 1 : 0 };
  },
});

/** The bundled cases, a line each. */
export const casesQuestion = question({
  name: 'cases',
  description: () => words().help.cases.about,
  options: {},
  answer() {
    const cases = bundledCases();
    return { document: cases, text: () => cases.map((x) => `${x.name.padEnd(24)} ${ownText(x, 'title')}\n`).join('') };
  },
});
