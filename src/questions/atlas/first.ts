import { bundledTrade } from '../../atlas/index.ts';
import { column, type Section, sentence, tabulate } from '../../blocks/index.ts';
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
  const commands = tabulate(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[], [
    column.label(h.source, (key) => firstRows[key].name),
    column.remark(h.command, (key) => COMMANDS[key]),
    column.text(h.holds, (key) => firstRows[key].holds),
    column.text(h.terms, (key) => firstRows[key].terms),
  ]);
  return { id: 'first', title: firstTitle, blocks: [sentence(firstLead({ year, of: products.length })), commands] };
}
