import { type Block, type Cell, isNamed, namedIn, plain, type Table, type Text } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { written } from '../../view/index.ts';

/** Rows of a table that a snapshot keeps; the others are counted. */
const KEPT = 6;

const line = (text: Text): string => plain(text).replace(/\s+/g, ' ').trim();

/** What a reader reads of blocks, as plain lines: texts, tables with a bar between cells, and the words of drawings. */
export const readableLines = (blocks: readonly Block[]): string => `${blocks.flatMap(linesOf).join('\n')}\n`;

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`h3: ${line(block.text)}`];
    case 'sentence':
    case 'note':
      return [`p: ${line(block.text)}`];
    case 'list':
      return block.items.map((text) => `li: ${line(text)}`);
    case 'facts':
      return block.facts.flatMap(([name, value]) => [`dt: ${line(name)}`, `dd: ${line(value)}`]);
    case 'beside':
      return block.lists.flatMap(({ heading, items }) => [
        `h3: ${heading}`,
        ...items.map((text) => `li: ${line(text)}`),
      ]);
    case 'part':
      return block.blocks.flatMap(linesOf);
    case 'fold':
      return [`summary: ${block.title}`, ...block.blocks.flatMap(linesOf)];
    case 'table':
      return tableLines(block);
    case 'figure':
      return [
        ...block.drawings.map((draw) => drawingLine(draw())),
        ...(block.table ? [`summary: ${words().report.behindChart}`, ...tableLines(block.table)] : []),
      ];
  }
}

function tableLines(table: Table): string[] {
  const { heads, rows, cells } = written(table);
  const more = rows.length - KEPT;
  const under = (given: Cell | undefined): string =>
    isNamed(given)
      ? namedIn(given)
          .map((one) => ` ${one.under ?? ''}`)
          .join('')
      : '';
  const all = rows.map((row, k) => row.map((text, i) => text + under(cells[k]?.[i])));
  return [
    ...[heads, ...all.slice(0, KEPT)].map((row) => `| ${row.map(line).join(' | ')}`),
    ...(more > 0 ? [`| … ${more} more rows`] : []),
  ];
}

/** The words of a drawing, in the order in which they are drawn. */
function drawingLine(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) =>
    line(text!.replace(/<[^>]*>/g, '')),
  );
  return `drawing: ${texts.join(' · ')}`;
}
