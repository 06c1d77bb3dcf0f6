import {
  type Section as AnswerSection,
  type Block,
  isNamed,
  type Named,
  namedIn,
  type Table,
  type Text,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { escapeText, isQuality } from '../../figures/index.ts';
import { isNumeric, written } from '../cells.ts';
import { choiceData, chosenHtml } from './choices.ts';
import {
  behind,
  type Cell,
  dataScript,
  figure,
  type HtmlTable,
  hashed,
  mark,
  page,
  type Section,
  tableHtml,
} from './page.ts';

/** A text; what a counterfactual gives leads to the row that tells it, and names it. */
const textHtml = (text: Text): string =>
  typeof text === 'string'
    ? escapeText(text)
    : text
        .map((part) => {
          if (typeof part === 'string') return escapeText(part);
          const name = `data-counterfactual="${escapeText(part.counterfactual)}"`;
          const said = escapeText(part.text);
          return part.to === undefined
            ? `<span ${name}>${said}</span>`
            : `<a class=cf href="#${part.to}" ${name}>${said}</a>`;
        })
        .join('');

const list = (items: readonly Text[]): string =>
  items.length === 0 ? '' : `<ul class="first">${items.map((one) => `<li>${textHtml(one)}</li>`).join('')}</ul>`;

/** A text whose long words, as keys and addresses are, may be broken behind signs inside them. */
const broken = (text: string): string =>
  escapeText(text).replaceAll(/\S{24,}/g, (word) => word.replaceAll(/([/:_;])(?=\S)/g, '$1<wbr>'));

/** A name, linked where its address is one of the web. */
function namedHtml({ text, url, under, quality }: Named): string {
  const known = quality !== undefined && isQuality(quality) ? mark(quality) : '';
  const lines = under === undefined || under === '' ? [] : under.split('\n');
  const small = lines.map((line) => `<br> <small>${broken(line)}</small>`).join('');
  const said = typeof text === 'string' ? broken(text) : textHtml(text);
  if (url === undefined) return said + known + small;
  const isWeb = /^https?:\/\//.test(url);
  const name = isWeb ? `<a href="${escapeText(url)}">${said}</a>` : `${said} (${escapeText(url)})`;
  return name + known + small;
}

/** Whether nothing belongs to a text that a page shows. */
const isPlain = ({ text, url, under, quality }: Named): boolean =>
  typeof text === 'string' && url === undefined && under === undefined && quality === undefined;

/** A table as a page has it. */
function pageTable(table: Table): HtmlTable {
  const { columns, heads, rows, cells, caption } = written(table);
  const cell = (text: string, i: number, k: number): Cell => {
    const given = cells[k]?.[i] ?? text;
    const column = columns[i]!;
    if (isNamed(given) && !namedIn(given).every(isPlain)) return { html: namedIn(given).map(namedHtml).join('<br>') };
    if (isNumeric(column)) return { number: text };
    // A date is not broken.
    if (column.kind === 'date') return { html: `<span class="d">${escapeText(text)}</span>` };
    if (column.kind === 'label') return text.replaceAll(' ', '\u00a0');
    return column.kind === 'quality' && typeof given === 'string' && isQuality(given) ? { quality: given } : text;
  };
  return {
    columns: heads,
    rows: rows.map((row, k) => row.map((text, i) => cell(text, i, k))),
    ...(caption !== undefined && { caption }),
    ...(table.choices && { data: choiceData(table.choices, rows.length) }),
    ...(table.anchors && {
      ids: table.anchors.map(({ to }) => to),
      data: table.anchors.map(({ counterfactual }) => ({ counterfactual })),
    }),
  };
}

/** A table, or its first rows and their total with the others folded under them. */
function standing({ stand, ...block }: Table): string {
  if (block.choices) return chosenHtml(block.choices, tableHtml(pageTable(block)));
  const table = pageTable(block);
  const { length } = block.rows;
  if (!stand || length <= stand.rows) return tableHtml(table);
  const first = [...table.rows.slice(0, stand.rows), ...table.rows.slice(length)];
  const others = { ...table, rows: table.rows.slice(stand.rows, length) };
  return tableHtml({ ...table, rows: first }) + behind(others, stand.others(others.rows.length));
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeText(block.text)}</h3>`;
    case 'sentence':
    case 'note':
      return `<p>${textHtml(block.text)}</p>`;
    case 'list':
      return list(block.items);
    case 'facts': {
      const pair = ([name, value]: readonly [string, string]) =>
        `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`;
      return `<dl class="facts">${block.facts.map(pair).join('')}</dl>`;
    }
    case 'beside':
      return `<div class="beside">${block.lists
        .map(({ heading, items }) => `<div><h3>${escapeText(heading)}</h3>${list(items)}</div>`)
        .join('\n')}</div>`;
    case 'table':
      return block.folded === undefined ? standing(block) : behind(pageTable(block), block.folded);
    case 'figure': {
      const { drawings, table, live } = block;
      const [first, ...more] = drawings;
      if (!first) return table ? blockHtml(table) : '';
      const data = live === undefined ? '' : dataScript('data-map', live);
      const under = (table ? behind(pageTable(table)) : '') + data;
      return [figure(first, under), ...more.map((one) => figure(one))].join('');
    }
    case 'part':
      return `<div class="${block.name}">${blocksHtml(block.blocks)}</div>`;
    case 'fold': {
      const { title, open, blocks } = block;
      return `<details${open ? ' open' : ''}><summary>${escapeText(title)}</summary>${blocks.map(blockHtml).join('')}</details>`;
    }
  }
}

/** Blocks as a page has them. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n');

/** A part of an answer as a section of a page. */
export const sectionOf = ({ id, title, blocks }: AnswerSection): Section => ({
  ...{ id, title, html: blocksHtml(blocks) },
});

/** A page in its parts: title, head, sections. */
export interface PageParts {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** The page of an answer that stands by itself in its parts. */
export const answerParts = ({ title, about = title, answer, beside = [], sections }: WholeAnswer): PageParts => ({
  title,
  lead: `<h1>${escapeText(about)}</h1>\n<p class="answer">${textHtml(answer)}</p>\n${blocksHtml(beside)}`,
  sections: sections.map(sectionOf),
});

export function answerPage(whole: WholeAnswer): string {
  const { title, lead, sections } = answerParts(whole);
  const foot = escapeText(whole.foot);
  return page(title, lead, sections, whole.hash === undefined ? foot : hashed(foot, whole.hash));
}
