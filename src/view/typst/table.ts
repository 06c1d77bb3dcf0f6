import { isNamed, type Named, namedIn, plain, type Table } from '../../blocks/index.ts';
import { isMarked, isQuality } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { isNumeric, written } from '../cells.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthsOf } from './column-widths.ts';
import { literal, note, small } from './typst.ts';

/** The most rows of a table that are printed. */
const MOST = 60;
/** The most rows of a table that is not split between pages. */
const SHORT = 12;

/** The mark of a recalled or an assumed figure. */
const markOf = (quality: string | undefined): string =>
  quality !== undefined && isQuality(quality) && isMarked(quality) ? (quality === 'recalled' ? '◐' : '○') : '';

const namedText = ({ text, under, quality }: Named): string =>
  `${literal(plain(text))}${markOf(quality)}${under === undefined ? '' : `#linebreak()${small(under)}`}`;

/** A table as typst. */
export function tableOf(table: Table): string {
  const { columns, heads, rows: all, cells, caption } = written(table);
  const rows = all.slice(0, MOST);
  const lacking = columns.map((column, i) => lackingDecimals(isNumeric(column) ? rows.map((row) => row[i]!) : []));
  const { shares, size, whole } = widthsOf(
    heads.map((head, i) => ({ head, cells: rows.map((row, k) => row[i]! + (lacking[i]?.[k] ?? '')) })),
  );
  const cell = (text: string, i: number, k: number): string => {
    const cell = cells[k]?.[i];
    if (isNamed(cell)) return `[${namedIn(cell).map(namedText).join('#linebreak()')}]`;
    const lacks = lacking[i]?.[k];
    return `[${literal(text)}${lacks ? `#hide[${lacks}]` : ''}]`;
  };
  const said = caption === undefined ? '' : `#block(sticky: true)[${note(caption)}]\n`;
  const align = columns.map((column) => (isNumeric(column) ? 'right' : 'left')).join(', ');
  return [
    said,
    `#block(width: 100%, breakable: ${rows.length > SHORT})[#{ set text(size: ${size}pt, hyphenate: ${!whole}); set par(justify: false)\n`,
    `set table.cell(breakable: false);\n`,
    `table(columns: (${shares.map((share) => `${share}fr`).join(', ')},), align: (${align},), stroke: (x, y) => (bottom: 0.4pt + luma(if y == 0 { 90 } else { 215 })), inset: (x: 2.5pt, y: 2.6pt),\n`,
    `table.header(${heads.map((head) => `[#strong[${literal(head)}]]`).join(', ')}),\n`,
    rows.map((row, k) => row.map((text, i) => cell(text, i, k)).join(', ')).join(',\n'),
    ') }]\n\n',
    all.length > MOST ? note(words().paper.moreRows({ shown: MOST, all: all.length })) : '',
  ].join('');
}
