import { bundledTrade } from '../../atlas/index.ts';
import { column, type Section, sentence, table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';

const load = (...files: readonly string[]): string => ['chorsu', 'atlas', 'load', ...files, '--store', 'DIR'].join(' ');

const COMMANDS = {
  baci: load('BACI_HS22_V202601.zip'),
  comtrade: load('comtrade.csv'),
  wits: load('wits.csv'),
  own: load('own.csv', '--mapping', 'own.json'),
} as const;

/** How trade is loaded, where none is: each table with its command, what it holds, its terms. */
export function firstSection(): Section {
  const { firstTitle, firstLead, firstHeads: h, firstRows } = words().atlas;
  const { year, products } = bundledTrade();
  const rows = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).map((key) => {
    const { name, holds, terms } = firstRows[key];
    return [name, COMMANDS[key], holds, terms];
  });
  const columns = [column.label(h.source), column.remark(h.command), column.text(h.holds), column.text(h.terms)];
  const blocks = [sentence(firstLead({ year, of: products.length })), table(columns, rows)];
  return { id: 'first', title: firstTitle, blocks };
}
