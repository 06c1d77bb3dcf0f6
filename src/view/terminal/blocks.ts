import {
  type Beside,
  type Block,
  type Column,
  heading,
  plain,
  sentence,
  type Table,
  type Text,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { isNumeric, type Written, written } from '../cells.ts';
import { widthOf } from '../text-width.ts';
import { oneScreen, type Part } from './screen.ts';
import { headWidth, shortList, shortTable, type TextColumn, textTable, WIDTH, wrapLines } from './table.ts';

/** The least width of a name or a wrapped text, columns of the terminal. */
const NAME = 24;

const gives = ({ kind }: Column): boolean => kind === 'name' || kind === 'text';

/** The least width of a column of a table. */
function least({ columns, heads, rows }: Written, i: number): number {
  const width = Math.max(headWidth(heads[i]!), ...rows.map((row) => widthOf(row[i] ?? '')));
  return gives(columns[i]!) ? Math.min(NAME, width) : width;
}

/** Indices of the columns that fit: details are left out, the last first. Remarks stand under the table. */
function fitting(table: Written): number[] {
  const shown = table.columns.flatMap(({ kind }, i) => (kind === 'remark' ? [] : [i]));
  const total = () => shown.reduce((sum, i) => sum + 2 + least(table, i), -2);
  for (const i of [...shown].reverse()) {
    if (total() <= WIDTH) break;
    if (table.columns[i]!.detail) shown.splice(shown.indexOf(i), 1);
  }
  return shown;
}

/** A table in two halves side by side. */
function inHalves(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const half = Math.ceil(rows.length / 2);
  return textTable(
    [...columns, ...columns.map((column) => ({ ...column, head: '' }))],
    rows.slice(0, half).map((row, i) => [...row, ...(rows[half + i] ?? [])]),
  );
}

function tableText(table: Table): string {
  const all = written(table, true);
  const { most = all.rows.length, narrow, halves } = table;
  const shown = narrow ? all.columns.flatMap(({ detail }, i) => (detail ? [] : [i])) : fitting(all);
  const columns = shown.map((i): TextColumn => {
    const column = all.columns[i]!;
    return { head: all.heads[i]!, right: isNumeric(column), gives: gives(column), wraps: column.kind === 'text' };
  });
  const rows = all.rows.map((row) => shown.map((i) => row[i]!));
  const lines = halves ? inHalves(columns, rows) : shortTable(columns, rows, most);
  const head = all.caption === undefined ? [] : [wrapLines(all.caption)];
  return [...head, lines, ...remarks(all, most)].join('\n');
}

/** The remarks on the rows that are shown, each after the name of its row: the cells before the first number or remark. */
function remarks({ columns, rows }: Written, most: number): string[] {
  const named = columns.findIndex((column) => isNumeric(column) || column.kind === 'remark');
  const items = rows.slice(0, most).flatMap((row) => {
    const name = words().number.some({ items: row.slice(0, named) });
    return row.flatMap((text, i) =>
      columns[i]!.kind === 'remark' && text !== '' ? [words().tables.remark({ name, text })] : [],
    );
  });
  return [...new Set(items)].map((line) => wrapLines(line));
}

const listText = (items: readonly Text[], most = items.length): string =>
  shortList(items.map(plain), most)
    .map((line) => wrapLines(line))
    .join('\n');

/** A heading with indented lines under it. */
const headedList = ({ heading, items }: Beside['lists'][number]): string =>
  [wrapLines(heading), ...items.map((text) => `  ${wrapLines(plain(text), WIDTH - 2, '    ')}`)].join('\n');

/** A block as text; empty if a terminal does not show it. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return wrapLines(block.text);
    case 'sentence':
      return wrapLines(block.short ?? plain(block.text));
    case 'note':
      return wrapLines(block.short ?? block.text);
    case 'list':
      return listText(block.items, block.most);
    case 'beside':
      return block.lists.map(headedList).join('\n');
    case 'facts':
      return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'table':
      return block.rows.length > 0 && block.most !== 0 ? tableText(block) : '';
    case 'figure':
      return block.table ? blockText(block.table) : '';
    case 'part':
      return terminalText(block.blocks, Number.POSITIVE_INFINITY);
    case 'fold':
      return '';
  }
}

/** Whether no empty line stands between two blocks: before a note, after a heading, and between sentences. */
const follows = (block: Block, before: Block | undefined): boolean =>
  before !== undefined &&
  block.kind !== 'heading' &&
  (block.kind === 'note' || before.kind === 'heading' || (isSaid(block) && isSaid(before)));

const isSaid = ({ kind }: Block): boolean => kind === 'sentence' || kind === 'list' || kind === 'beside';

/** Blocks for a terminal of 80 columns, within so many lines if enough blocks have a rank; neighbours of one rank are left out together. */
export function terminalText(blocks: readonly Block[], lines?: number): string {
  const parts: Part[] = [];
  const texts = blocks.map(blockText);
  let before: Block | undefined;
  for (const [i, block] of blocks.entries()) {
    const text = texts[i]!;
    // A heading goes with the block under it.
    if (text === '' || (block.kind === 'heading' && texts[i + 1] === '')) continue;
    const last = parts.at(-1);
    const under = follows(block, before);
    if (under && last && block.rank !== undefined && block.rank === before?.rank)
      parts.splice(-1, 1, { ...last, text: `${last.text}\n${text}` });
    else {
      const { rank, instead } = block;
      parts.push({
        text,
        follows: under,
        ...(rank !== undefined && { gives: rank }),
        ...(instead && { instead: blockText(instead) }),
      });
    }
    before = block;
  }
  return oneScreen(parts, lines).replaceAll(/[\u202f\u00a0]/g, ' ');
}

/** All blocks for a terminal, with a line break at the end. */
export const printed = (...blocks: readonly Block[]): string => `${terminalText(blocks)}\n`;

/** A complete answer for a terminal: its sections under their titles, the answer last. */
export function answerText({ answer, beside = [], sections }: WholeAnswer): string {
  const lines = sections.flatMap(({ title, blocks, detail }) =>
    !detail && blocks.some((block) => blockText(block) !== '') ? [heading(title), ...blocks] : [],
  );
  const parts = [lines, [...beside, sentence(answer)]].map((blocks) => terminalText(blocks));
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
