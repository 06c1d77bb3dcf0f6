import { type Catalogue, words as wordsIn } from '../i18n/index.ts';
import { textWidth, wrapText } from './measure.ts';
import { isMarked, type Quality, qualityMark } from './quality.ts';
import { el, escapeText, TEXT, textAt } from './svg.ts';
import { isNarrow, usualWidth } from './width.ts';

/** The options of every figure. */
export interface FigureOptions {
  /** The message as a sentence: the title above the figure, and its accessible name. */
  title: string;
  /** Other titles that a page may show instead: the drawing has room for the longest, and holds the layout of each. */
  titles?: readonly string[];
  /** Unit and scope, under the title: "USD million a year, 2026 prices". */
  unit?: string;
  /** Source, year and quality, under the figure. */
  source?: string;
  /** Further lines under the figure. */
  notes?: readonly string[];
  /** Width in pixels of the drawing's own coordinates; 760 unless given, 380 where it is drawn for a telephone. */
  width?: number;
  /** Prefix of the ids inside the figure; unique on a page. */
  id?: string;
}

export function widthOf(options: FigureOptions): number {
  return usualWidth(options.width);
}

export interface Body {
  height: number;
  svg: string;
  /** Qualities marked in the body; a legend under it explains their marks. */
  marks?: readonly (Quality | undefined)[];
}

/** Fonts of pages and figures: Latin and Cyrillic first, then Chinese as Linux, macOS and Windows name it. */
export const fontStack =
  "'Noto Sans','Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif";

function markKey(y: number, marks: Body['marks'], words: Catalogue['figures']): { svg: string; used: boolean } {
  let svg = '';
  let at = 0;
  for (const quality of ['recalled', 'assumed'] as const) {
    if (!marks?.some((mark) => isMarked(mark) && mark === quality)) continue;
    svg += qualityMark(at + 4, y - 4, quality) + textAt(at + 12, y, words[quality], { size: 11, fill: 'var(--muted)' });
    at += 24 + textWidth(words[quality], 11);
  }
  return { svg, used: at > 0 };
}

/** A whole figure: title, unit, body, key to the quality marks, notes and source, as one SVG element. */
export function frame(kind: string, options: FigureOptions, body: Body): string {
  const width = widthOf(options);
  const words = wordsIn().figures;
  let y = 4;
  let head = '';
  const lines = (title: string) => wrapText(title, width - 4, 16, true);
  for (const line of lines(options.title)) {
    y += 20;
    head += textAt(0, y - 4, line, { size: 16, weight: 700 });
  }
  if (options.titles) {
    const titles = options.titles.map(lines);
    head = el('g', { class: 'drawn', 'data-titles': JSON.stringify(titles) }, head);
    y = Math.max(y, ...titles.map((title) => 4 + 20 * title.length));
  }
  for (const line of options.unit ? wrapText(options.unit, width - 4, 12) : []) {
    y += 17;
    head += textAt(0, y - 3, line, { fill: 'var(--muted)' });
  }
  let svg = head;
  y += 8;
  svg += el('g', { transform: `translate(0 ${y})` }, body.svg);
  y += body.height + 4;
  const key = markKey(y + 12, body.marks, words);
  if (key.used) {
    svg += key.svg;
    y += 17;
  }
  const notes = [...(options.notes ?? [])];
  if (options.source) notes.push(words.source({ source: options.source }));
  for (const note of notes) {
    for (const line of wrapText(note, width - 4, 11)) {
      y += 15;
      svg += textAt(0, y - 3, line, { size: 11, fill: 'var(--muted)' });
    }
  }
  const height = Math.ceil(y + 4);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `figure ${kind}${isNarrow() ? ' narrow' : ''}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': fontStack,
      'font-size': TEXT,
      fill: 'var(--ink)',
    },
    `<title>${escapeText(options.title)}</title>`,
    svg,
  );
}
