import { createHash } from 'node:crypto';
import { escapeText, isMarked, narrowDrawing, type Quality, themeCss } from '../../figures/index.ts';
import { language, words } from '../../i18n/index.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthOf } from '../text-width.ts';
import { liveScript } from './script.ts';
import { NUMBERED, style } from './style.ts';

export { escapeText };

/** A cell: text, a number already formatted, which is set to the right, or how a figure is known, as a word with its mark. */
export type Cell = string | { number: string } | { html: string } | { quality: Quality };

export interface HtmlTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Says what the table holds, for those who hear the page. */
  caption?: string;
  /** `data-` attributes of each row, by which it can be chosen. */
  data?: readonly Readonly<Record<string, string>>[];
  /** The id of each row, to which a link of the page leads. */
  ids?: readonly string[];
}

/** Letters, wide ones counted double, from which on a cell is kept wide, or wider, on a narrow page, so that its row stays low. */
const [NAME, LONG] = [25, 60];

function textHtml(text: string): string {
  const letters = widthOf(text);
  const size = letters > LONG ? ' class=w' : letters > NAME ? ' class=m' : '';
  return `<td${size}>${escapeText(text)}`;
}

/** `lacks` are the decimals that a number has less than others of its column; a column of numbers alone says so itself. */
function cellHtml(cell: Cell, inNumbers: boolean, lacks = ''): string {
  if (typeof cell === 'string') return textHtml(cell);
  if ('html' in cell) return `<td>${cell.html}`;
  if ('quality' in cell) {
    const { quality } = cell;
    return `<td${isMarked(quality) ? ` class=${quality}` : ''}>${escapeText(words().figures[quality])}`;
  }
  return `<td${inNumbers ? '' : ' class=n'}${lacks && ` data-l=${lacks}`}>${escapeText(cell.number)}`;
}

const isNumber = (cell: Cell | undefined): cell is { number: string } => typeof cell === 'object' && 'number' in cell;

const dataHtml = (data: Readonly<Record<string, string>>): string =>
  Object.entries(data)
    .map(([key, value]) => ` data-${key}="${escapeText(value)}"`)
    .join('');

/** A table; the end tags that a page may leave out are left out, for they would be a fifth of a report. */
export function tableHtml(table: HtmlTable): string {
  const numeric = table.columns.map((_, i) => {
    const cells = table.rows.map((row) => row[i]).filter((cell) => cell !== undefined && cell !== '');
    return i < NUMBERED && cells.length > 0 && cells.every(isNumber);
  });
  const kinds = numeric.flatMap((is, i) => (is ? [`n${i + 1}`] : [])).join(' ');
  const lacking = table.columns.map((_, i) =>
    lackingDecimals(table.rows.map((row) => (isNumber(row[i]) ? row[i].number : ''))),
  );
  const head = table.columns.map((column) => `<th>${escapeText(column)}`).join('');
  const body = table.rows
    .map((row, i) => {
      const cells = row.map((cell, k) => cellHtml(cell, numeric[k] ?? false, lacking[k]?.[i]));
      const id = table.ids?.[i];
      return `<tr${id === undefined ? '' : ` id=${id}`}${dataHtml(table.data?.[i] ?? {})}>${cells.join('')}`;
    })
    .join('');
  const caption = table.caption ? `<caption>${escapeText(table.caption)}</caption>` : '';
  return `<div class="scroll" tabindex="0"><table${kinds && ` class="${kinds}"`}>${caption}<thead><tr>${head}</thead><tbody>${body}</tbody></table></div>`;
}

/** The table behind a chart, folded. */
export function behind(table: HtmlTable, summary = words().report.behindChart): string {
  return `<details><summary>${escapeText(summary)}</summary>${tableHtml(table)}</details>`;
}

/** Data for the page's script; no text in it can end the element. */
export const dataScript = (attribute: string, data: unknown): string =>
  `<script type="application/json" ${attribute}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A drawing stands twice on the page, for a screen and for a telephone; the page shows the one that its width has room for. */
export function figure(drawing: Drawing, under = ''): string {
  return `<figure>${drawing()}${narrowDrawing(drawing)}${under}</figure>`;
}

/** How a figure is drawn at the usual width, which a telephone makes smaller. */
export type Drawing = () => string;

/** The mark of an assumed or recalled figure, with its word for those who hear the page. */
export function mark(quality: Quality): string {
  return isMarked(quality)
    ? `<span class="q ${quality}" role="img" aria-label="${words().figures[quality]}" title="${words().figures[quality]}"></span>`
    : '';
}

export interface Section {
  id: string;
  title: string;
  html: string;
}

export function sectionHtml(section: Section): string {
  return `<section id="${section.id}"><h2>${escapeText(section.title)}</h2>\n${section.html}\n</section>`;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched, nothing is sent, and of scripts only the page's own runs, whatever a case's texts hold. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src ${hashOf(liveScript)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the page's script says: those words that are no functions. */
const liveWords = () =>
  Object.fromEntries(
    Object.entries({ ...words().figures, ...words().live }).filter(([, word]) => typeof word === 'string'),
  );

/** The section that stands on the first page, beside the answer, before the contents. */
const FIRST = 'map-section';

/** A whole page that needs nothing beside itself; without scripts it follows the system's light or dark. */
export function page(title: string, lead: string, sections: readonly Section[], foot: string): string {
  const first = sections.find(({ id }) => id === FIRST);
  const rest = sections.filter((section) => section !== first);
  const contents = sections
    .map((section) => `<li><a href="#${section.id}">${escapeText(section.title)}</a></li>`)
    .join('');
  return [
    '<!doctype html>',
    `<html lang="${language()}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${themeCss()}\n${style}</style></head><body>`,
    `<button id="theme" type="button" hidden>${words().report.theme}</button>`,
    first
      ? `<div class="first-page"><header>${lead}</header>\n${sectionHtml(first)}</div>`
      : `<header>${lead}</header>`,
    `<nav aria-label="${words().report.contents}"><ol>${contents}</ol></nav>`,
    `<main>${rest.map(sectionHtml).join('\n')}</main>`,
    `<footer>${foot}</footer>`,
    dataScript('id="live"', liveWords()),
    `<script>${liveScript}</script></body></html>\n`,
  ].join('\n');
}

/** A foot that says to a program, not to a reader, of which tables a page was made. */
export const hashed = (html: string, hash: string): string => `<span data-case="${hash.slice(0, 12)}">${html}</span>`;
