import type { Section as AnswerSection, Block, Table } from '../../blocks/index.ts';
import { escapeText, isQuality } from '../../figures/index.ts';
import { isNumeric, written } from '../cells.ts';
import {
  behind,
  type Cell,
  day,
  figure,
  type HtmlTable,
  listHtml,
  number,
  paragraph,
  type Section,
  tableHtml,
} from './page.ts';

/** A table as a page has it. */
function pageTable(table: Table): HtmlTable {
  const { columns, heads, rows, caption } = written(table);
  const cell = (text: string, i: number, k: number): Cell => {
    const given = table.rows[k]![i]!;
    const column = columns[i]!;
    if (isNumeric(column)) return number(text);
    if (column.kind === 'date') return day(text);
    if (column.kind === 'label') return text.replaceAll(' ', '\u00a0');
    return column.kind === 'quality' && typeof given === 'string' && isQuality(given) ? { quality: given } : text;
  };
  return {
    columns: heads,
    rows: rows.map((row, k) => row.map((text, i) => cell(text, i, k))),
    ...(caption !== undefined && { caption }),
  };
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeText(block.text)}</h3>`;
    case 'sentence':
    case 'note':
      return paragraph(block.text);
    case 'list':
      return listHtml(block.items).join('');
    case 'table':
      return block.folded === undefined ? tableHtml(pageTable(block)) : behind(pageTable(block), block.folded);
    case 'figure': {
      const { drawings, table } = block;
      const [first, ...more] = drawings;
      if (!first) return table ? blockHtml(table) : '';
      return [figure(first, table && behind(pageTable(table))), ...more.map((one) => figure(one))].join('');
    }
  }
}

/** A part of an answer as a section of a page. */
export const sectionOf = ({ id, title, blocks }: AnswerSection): Section => ({
  ...{ id, title, html: blocks.map(blockHtml).join('\n') },
});
