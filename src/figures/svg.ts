/** Strings of SVG: enough to draw with, no DOM. */

export type Attributes = Record<string, string | number | undefined>;

/** A coordinate or length with at most one decimal, never exponent form. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element with its attributes (numbers shortened, undefined left out) and children, which are taken as markup. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    head += ` ${key}="${typeof value === 'number' ? short(value) : escapeText(value)}"`;
  }
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`;
}

/** Default font size, px. */
export const TEXT = 12;

export interface TextStyle {
  size?: number;
  /** Colour of the text; ink by default. */
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  weight?: number | undefined;
  italic?: boolean;
  /** A paper-coloured outline, so that text stays legible over lines. */
  halo?: boolean;
}

/** CSS of text with a halo: once per page, and inside a stand-alone drawing. */
export const haloCss = '.halo{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}';

/** One line of text with its baseline at y. */
export function textAt(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = TEXT, fill, anchor = 'start', weight, italic, halo } = style;
  return el(
    'text',
    {
      x,
      y,
      'font-size': size === TEXT ? undefined : size,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': weight === undefined ? undefined : String(weight),
      'font-style': italic ? 'italic' : undefined,
      class: halo ? 'halo' : undefined,
    },
    escapeText(content),
  );
}

export function lineFrom(x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string {
  return el('line', { x1, y1, x2, y2, stroke: 'var(--ink)', ...attributes });
}

/** Dash patterns that distinguish lines without colour. */
export const dashes = [undefined, '8 3', '2 3', '8 3 2 3', '12 3'];

export function rect(x: number, y: number, width: number, height: number, attributes: Attributes = {}): string {
  return el('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), ...attributes });
}
