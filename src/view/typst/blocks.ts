import { type Block, plain, type Table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { listOf, tiles } from './frame.ts';
import { tableOf } from './table.ts';
import { drawing, literal, note, type Press } from './typst.ts';

const heading = (text: string): string => `#heading(level: 2, outlined: false)[${literal(text)}]\n`;

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' } as const;

/** The title of an SVG drawing. */
const titleOf = (svg: string): string =>
  (/<title[^>]*>([\s\S]*?)<\/title>/.exec(svg)?.[1] ?? '').replace(
    /&(amp|lt|gt|quot);/g,
    (one) => entities[one as keyof typeof entities],
  );

/** From this number of rows on a table goes to the annex. */
const LONG = 24;

/** Moves a table to the annex and returns the reference to it. */
function annexed(text: string, into: Press, title = '', name = ''): string {
  if (text === '') return '';
  const number = into.annex.length + 1;
  const say = words().paper;
  const named = say.annexTable({ number, title: title || name || into.section });
  into.annex.push(heading(named) + text);
  return note(title === '' && name !== '' ? named : say.seeAnnex({ number }));
}

/** A table; long tables, and rows that unfold on a page, go to the annex. */
function tableText({ stand, ...table }: Table, into: Press): string {
  if (stand && table.rows.length > stand.rows) {
    const [first, others] = [table.rows.slice(0, stand.rows), table.rows.slice(stand.rows)];
    const name = stand.others(others.length);
    const { total: _, ...rest } = table;
    return tableText({ ...table, rows: first }, into) + annexed(tableOf({ ...rest, rows: others }), into, '', name);
  }
  return !into.inAnnex && table.rows.length > LONG ? annexed(tableOf(table), into) : tableOf(table);
}

function blockText(block: Block, into: Press): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'sentence':
    case 'note':
      return `${literal(plain(block.text))}\n\n`;
    case 'list':
      return listOf(block.items.map(plain));
    case 'facts':
      return tiles(block.facts);
    case 'beside':
      return block.lists.map((list) => heading(list.heading) + listOf(list.items.map(plain))).join('');
    case 'table':
      return tableText(block, into);
    case 'figure': {
      const [first, ...more] = block.drawings.map((draw) => draw());
      const { table } = block;
      if (first === undefined) return table ? tableText(table, into) : '';
      const behind = table ? annexed(tableOf(table), into, titleOf(first), words().report.behindChart) : '';
      return drawing(first, into) + behind + more.map((svg) => drawing(svg, into)).join('');
    }
    case 'part':
      return paperBlocks(block.blocks, into);
    case 'fold':
      return annexed(paperBlocks(block.blocks, { ...into, inAnnex: true }), into, '', block.title);
  }
}

/** Blocks as typst; long tables, and blocks that unfold on a page, go to the annex. */
export const paperBlocks = (blocks: readonly Block[], into: Press): string =>
  blocks.map((block) => blockText(block, into)).join('');
