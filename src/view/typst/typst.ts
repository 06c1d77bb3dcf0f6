import { painted } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthsOf } from './column-widths.ts';
import { found, type Node, nodesOf, textOf } from './nodes.ts';

/** A document for typst: its source and the drawings that it takes, by path. */
export interface TypstDocument {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Drawings taken and tables put off, while a document is made. */
export interface Press {
  readonly files: Record<string, string>;
  readonly annex: string[];
  /** The section that is being set; its title names what it puts off. */
  readonly section: string;
  /** Whether what is set stands in the annex already. */
  readonly inAnnex: boolean;
}

export const press = (): Press => ({ files: {}, annex: [], section: '', inAnnex: false });

/** The same press in another section. */
export const inSection = (into: Press, section: string): Press => ({ ...into, section });

/** A text as typst takes it, whatever it holds; no-break spaces stay, so that a number is not broken. */
export const literal = (text: string): string =>
  `#"${text
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

const inline = (nodes: readonly (Node | string)[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node.trim() === '' ? ' ' : literal(node);
      if (node.tag === 'strong' || node.tag === 'b') return `#strong[${inline(node.children)}]`;
      if (node.tag === 'small') return `#text(size: 0.85em, fill: luma(90))[${inline(node.children)}]`;
      if (node.classes.split(' ').includes('q')) return node.classes.includes('recalled') ? '◐' : '○';
      return inline(node.children);
    })
    .join('');

/** Heights above this share of the width are drawn as floats, so that no page stays half empty before them. */
const TALL = 0.2;

/** A drawing across the page, with its number; a tall one floats, and its number stands in its place. */
export function drawing(svg: string, into: Press): string {
  const high = heightOf(svg);
  const number = Object.keys(into.files).length + 1;
  const said = `#text(size: 8pt, fill: luma(90))[${literal(words().paper.figure({ number }))}]`;
  const image = imageOf(svg, into);
  if (high <= TALL) return `#block(width: 100%, breakable: false)[${said}\n\n#${image}]\n\n`;
  const block = `block(width: 100%)[${said}\n\n#${image}]`;
  return `${note(words().paper.seeFigure({ number }))}#place(auto, float: true, clearance: 1.2em, ${block})\n\n`;
}

/** A drawing as large as what the others leave of its page, in proportion to their heights. */
export function filling(svg: string, into: Press): string {
  const share = Math.round(100 * heightOf(svg));
  return `#block(width: 100%, height: ${share}fr, align(center + horizon, ${imageOf(svg, into, '100%, height: 100%, fit: "contain"')}))\n\n`;
}

/** A drawing across the page, without a number. */
export const across = (svg: string, into: Press): string =>
  `#block(width: 100%, breakable: false)[#${imageOf(svg, into)}]\n\n`;

/** Height as a share of the width. */
function heightOf(svg: string): number {
  const [wide = 1, high = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
  return high / wide;
}

function imageOf(svg: string, into: Press, width = '100%'): string {
  const path = `/figure-${Object.keys(into.files).length + 1}.svg`;
  into.files[path] = painted(svg, 'light');
  return `image("${path}", width: ${width})`;
}

export const note = (text: string): string => `#text(size: 8pt, fill: luma(90))[${literal(text)}]\n\n`;

/** Small print in a text. */
export const small = (text: string): string => `#text(size: 0.85em, fill: luma(90))[${literal(text)}]`;

/** Rows of a table that are printed. */
const MOST = 60;
/** Rows up to which a table stands on one page. */
const SHORT = 12;

const rowsOf = (table: Node): Node[] => found(found(table.children, 'tbody')[0]?.children ?? [], 'tr');

/** A table; numbers stand right. */
export function tableOf(node: Node): string {
  const [head] = found(node.children, 'thead');
  const heads = found(head?.children ?? [], 'th');
  const all = rowsOf(node);
  const rows = all.slice(0, MOST).map((row) => found(row.children, 'td'));
  if (heads.length === 0) return '';
  const kinds = node.classes.split(' ');
  const ofNumbers = heads.map((_, i) => kinds.includes(`n${i + 1}`));
  const isNumber = (cell: Node | undefined, i: number) => cell !== undefined && (ofNumbers[i] || cell.classes === 'n');
  const numeric = heads.map((_, i) => ofNumbers[i] || rows.every((row) => isNumber(row[i], i)));
  const lacking = heads.map((_, i) =>
    lackingDecimals(rows.map((row) => (isNumber(row[i], i) ? textOf(row[i]!.children) : ''))),
  );
  const { shares, size, whole } = widthsOf(
    heads.map((one, i) => ({
      head: textOf(one.children),
      cells: rows.map((row, k) => textOf(row[i]?.children ?? []) + (lacking[i]?.[k] ?? '')),
    })),
  );
  const hidden = (lacks = '') => lacks && `#hide[${lacks}]`;
  const row = (cells: readonly Node[], k: number) =>
    cells.map((one, i) => `[${inline(one.children)}${hidden(lacking[i]?.[k])}]`).join(', ');
  const [caption] = found(node.children, 'caption');
  const said = caption ? `#block(sticky: true)[#text(size: 8pt, fill: luma(90))[${inline(caption.children)}]]\n` : '';
  const align = numeric.map((right) => (right ? 'right' : 'left')).join(', ');
  const columns = shares.map((share) => `${share}fr`).join(', ');
  return [
    said,
    `#block(width: 100%, breakable: ${rows.length > SHORT})[#{ set text(size: ${size}pt, hyphenate: ${!whole}); set par(justify: false)\n`,
    `set table.cell(breakable: false);\n`,
    `table(columns: (${columns},), align: (${align},), stroke: (x, y) => (bottom: 0.4pt + luma(if y == 0 { 90 } else { 215 })), inset: (x: 2.5pt, y: 2.6pt),\n`,
    `table.header(${heads.map((one) => `[#strong[${inline(one.children)}]]`).join(', ')}),\n`,
    rows.map(row).join(',\n'),
    ') }]\n\n',
    all.length > MOST ? note(words().paper.moreRows({ shown: MOST, all: all.length })) : '',
  ].join('');
}

/** Rows from which on a table stands in the annex. */
export const LONG = 24;

/** Nodes of a page as typst; tables that are long, or folded on the page, go to the annex. */
export function blocks(nodes: readonly (Node | string)[], into: Press, title = ''): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.trim() === '' ? '' : `${literal(node)}\n\n`;
      switch (node.tag) {
        case 'svg':
          return drawing(node.source!, into);
        case 'h2':
        case 'h3':
          return `#heading(level: 2, outlined: false)[${inline(node.children)}]\n`;
        case 'p':
          return `${inline(node.children)}\n\n`;
        case 'ul':
        case 'ol':
          return `#list(${found(node.children, 'li')
            .map((one) => `[${inline(one.children)}]`)
            .join(', ')})\n\n`;
        case 'table':
          return !into.inAnnex && rowsOf(node).length > LONG ? annexed(tableOf(node), into, title) : tableOf(node);
        case 'figure': {
          const [svg] = found(node.children, 'svg');
          const name = /<title[^>]*>([\s\S]*?)<\/title>/.exec(svg?.source ?? '')?.[1] ?? '';
          return blocks(node.children, into, textOf(nodesOf(name)));
        }
        case 'details': {
          const [summary] = found(node.children, 'summary');
          const rest = node.children.filter((one) => typeof one === 'string' || one.tag !== 'summary');
          return annexed(blocks(rest, { ...into, inAnnex: true }, title), into, title, textOf(summary?.children ?? []));
        }
        default:
          return blocks(node.children, into, title);
      }
    })
    .join('');
}

/** What stands in the annex, and its number in its place: folded tables and lists, and long tables. */
export function annexed(text: string, into: Press, title: string, summary = ''): string {
  if (text === '') return '';
  const number = into.annex.length + 1;
  const say = words().paper;
  const named = say.annexTable({ number, title: title || summary || into.section });
  into.annex.push(`#heading(level: 2, outlined: false)[${literal(named)}]\n${text}`);
  return note(title === '' && summary !== '' ? named : say.seeAnnex({ number }));
}
