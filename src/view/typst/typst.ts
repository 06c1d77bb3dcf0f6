import { painted } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';

/** A document for typst: its source, and its drawings by path. */
export interface TypstDocument {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

/** State of a document that is being written: its drawings, and the tables for its annex. */
export interface Press {
  readonly files: Record<string, string>;
  readonly annex: string[];
  /** Title of the current section; it names the tables in the annex. */
  readonly section: string;
  /** Whether the annex is being written. */
  readonly inAnnex: boolean;
}

export const press = (): Press => ({ files: {}, annex: [], section: '', inAnnex: false });

/** The state for another section. */
export const inSection = (into: Press, section: string): Press => ({ ...into, section });

/** Escapes a text for typst; no-break spaces stay, so that numbers are not broken. */
export const literal = (text: string): string =>
  `#"${text
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

/** A drawing that is higher than this share of its width floats, so that no page before it is half empty. */
const TALL = 0.2;

/** A numbered drawing across the page; a tall one floats, with a reference in its place. */
export function drawing(svg: string, into: Press): string {
  const high = heightOf(svg);
  const number = Object.keys(into.files).length + 1;
  const caption = `#text(size: 8pt, fill: luma(90))[${literal(words().paper.figure({ number }))}]`;
  const image = imageOf(svg, into);
  if (high <= TALL) return `#block(width: 100%, breakable: false)[${caption}\n\n#${image}]\n\n`;
  const block = `block(width: 100%)[${caption}\n\n#${image}]`;
  return `${note(words().paper.seeFigure({ number }))}#place(auto, float: true, clearance: 1.2em, ${block})\n\n`;
}

/** A drawing that shares the rest of its page with others, in proportion to their heights. */
export function filling(svg: string, into: Press): string {
  const share = Math.round(100 * heightOf(svg));
  return `#block(width: 100%, height: ${share}fr, align(center + horizon, ${imageOf(svg, into, '100%, height: 100%, fit: "contain"')}))\n\n`;
}

/** An unnumbered drawing across the page. */
export const across = (svg: string, into: Press): string =>
  `#block(width: 100%, breakable: false)[#${imageOf(svg, into)}]\n\n`;

/** Height of a drawing as a share of its width. */
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

/** Small print within a text. */
export const small = (text: string): string => `#text(size: 0.85em, fill: luma(90))[${literal(text)}]`;
