import { painted } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';

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
