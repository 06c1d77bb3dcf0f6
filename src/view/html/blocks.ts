import type { Section as AnswerSection, Block, Text, WholeAnswer } from '../../blocks/index.ts';
import { escapeText } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { dataScript, figure, hashed, page, type Section, unfolding } from './page.ts';
import { tableHtml } from './table.ts';
import { textHtml } from './text.ts';

const list = (items: readonly Text[]): string =>
  items.length === 0 ? '' : `<ul class="first">${items.map((text) => `<li>${textHtml(text)}</li>`).join('')}</ul>`;

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
      return tableHtml(block);
    case 'figure': {
      const { drawings, table, live } = block;
      const [first, ...more] = drawings;
      if (!first) return table ? blockHtml(table) : '';
      const data = live === undefined ? '' : dataScript('data-map', live);
      const behind = table ? unfolding(words().report.behindChart, tableHtml(table)) : '';
      return [figure(first, behind + data), ...more.map((one) => figure(one))].join('');
    }
    case 'part':
      return `<div class="${block.name}">${blocksHtml(block.blocks)}</div>`;
    case 'fold':
      return unfolding(block.title, block.blocks.map(blockHtml).join(''), block.open);
  }
}

/** Blocks as HTML. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n');

/** A section of an answer as a section of a page. */
export const sectionOf = ({ id, title, blocks }: AnswerSection): Section => ({
  id,
  title,
  html: blocksHtml(blocks),
});

/** The parts of a page: title, head, sections. */
export interface PageParts {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** The page of a complete answer, in parts. */
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
