import { createHash } from 'node:crypto';
import { escapeText, narrowDrawing, themeCss } from '../../figures/index.ts';
import { language, words } from '../../i18n/index.ts';
import { liveScript } from './script.ts';
import { style } from './style.ts';

export { escapeText };

/** HTML that unfolds under a title. */
export const unfolding = (title: string, html: string, open = false): string =>
  `<details${open ? ' open' : ''}><summary>${escapeText(title)}</summary>${html}</details>`;

/** Data for the page's script; no text in it can end the element. */
export const dataScript = (attribute: string, data: unknown): string =>
  `<script type="application/json" ${attribute}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A drawing in two sizes, for screens and for telephones; the page shows the one that fits. */
export function figure(drawing: Drawing, under = ''): string {
  return `<figure>${drawing()}${narrowDrawing(drawing)}${under}</figure>`;
}

/** Draws a figure at the usual width. */
type Drawing = () => string;

export interface Section {
  id: string;
  title: string;
  html: string;
}

export function sectionHtml(section: Section): string {
  return `<section id="${section.id}"><h2>${escapeText(section.title)}</h2>\n${section.html}\n</section>`;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page loads and sends nothing, and only its own script runs, whatever the texts of a case contain. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src ${hashOf(liveScript)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Texts of the page's script: those of the catalogue that are not functions. */
const liveWords = () =>
  Object.fromEntries(
    Object.entries({ ...words().figures, ...words().live }).filter(([, word]) => typeof word === 'string'),
  );

/** Id of the section that stands on the first page, before the contents. */
const FIRST = 'map-section';

/** A page in one file. Without scripts it is light or dark as the system. */
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
