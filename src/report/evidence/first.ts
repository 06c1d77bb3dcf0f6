import { bundledTrade } from '../../atlas/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { paragraph, type Section, tableHtml, textTable, wrapLines } from '../../view/index.ts';

const load = (...files: readonly string[]): string => ['chorsu', 'atlas', 'load', ...files, '--store', 'DIR'].join(' ');

const COMMANDS = {
  baci: load('BACI_HS22_V202601.zip'),
  comtrade: load('comtrade.csv'),
  wits: load('wits.csv'),
  own: load('own.csv', '--mapping', 'own.json'),
} as const;

const lead = (): string => {
  const { year, products } = bundledTrade();
  return words().atlas.firstLead({ year, of: products.length });
};

/** How trade is loaded: each table with its command, what it holds, its terms. */
const rows = (): string[][] => {
  const { firstRows } = words().atlas;
  return (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).map((key) => {
    const { name, holds, terms } = firstRows[key];
    return [name, COMMANDS[key], holds, terms];
  });
};

/** The first section of a page without loaded trade. */
export function firstSection(): Section {
  const { firstTitle, firstHeads: h } = words().atlas;
  const columns = [h.source, h.command, h.holds, h.terms];
  return { id: 'first', title: firstTitle, html: paragraph(onPage(lead)) + tableHtml({ columns, rows: rows() }) };
}

/** The same for a terminal. */
export function firstLines(): string[] {
  const { firstTitle, firstHeads: h } = words().atlas;
  const heads = [{ head: h.source }, { head: h.terms, gives: true, wraps: true }];
  return [
    `${firstTitle}.`,
    wrapLines(lead()),
    textTable(
      heads,
      rows().map(([name, , , terms]) => [name!, terms!]),
    ),
    ...rows().map(([, command]) => `  ${command}`),
    '',
  ];
}
