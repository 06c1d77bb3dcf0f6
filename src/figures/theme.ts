/**
 * Colours as tokens: figures write `var(--token)`; a page gives the tokens their values for light and dark
 * (`themeCss`), a stand-alone file contains them (`painted`).
 */

import { haloCss } from './svg.ts';

export type Theme = 'light' | 'dark';

/** Barriers between a maker and a buyer; each has the same colour and pattern in all figures. */
export type Barrier = 'making' | 'logistics' | 'trade' | 'standards' | 'rights' | 'finance' | 'readiness' | 'shortfall';

/** The barriers in the order in which they are stacked and listed. */
export const barriers: readonly Barrier[] = [
  'making',
  'logistics',
  'trade',
  'standards',
  'rights',
  'finance',
  'readiness',
  'shortfall',
];

const tokens: Record<string, readonly [light: string, dark: string]> = {
  ink: ['#16191c', '#eceff1'],
  muted: ['#565d63', '#a4adb4'],
  faint: ['#d9dde0', '#363e44'],
  paper: ['#ffffff', '#14191d'],
  land: ['#f0eee8', '#252c31'],
  sea: ['#ffffff', '#14191d'],
  line: ['#c3bfb4', '#465058'],
  accent: ['#0b6e75', '#3fb3ba'],
  making: ['#8a8f94', '#8a8f94'],
  logistics: ['#2c6fbb', '#4a8fdd'],
  trade: ['#b4532a', '#d06a3d'],
  standards: ['#1f8f86', '#2aa89d'],
  rights: ['#8e4585', '#b866ae'],
  finance: ['#c98a12', '#d69a28'],
  readiness: ['#4b8b3b', '#5fa64d'],
  shortfall: ['#16191c', '#eceff1'],
  good0: ['#3b3a99', '#918fe8'],
  good1: ['#066146', '#4ad3a0'],
  good2: ['#d3647c', '#cc5f79'],
  good3: ['#9a8a2a', '#c5b552'],
  good4: ['#3391bd', '#58b4de'],
  good5: ['#7d2254', '#f2cfe6'],
  good6: ['#8a5a3c', '#b98562'],
  good7: ['#9ba1a5', '#9aa2a8'],
};

/** Colours of goods on maps and in chain diagrams, in order of importance; the last is for all other goods. */
export const goodColours: readonly string[] = Array.from({ length: 8 }, (_, index) => `var(--good${index})`);

/** The colour of the good with an index in that order; -1 means all other goods. */
export const goodColour = (index: number): string => goodColours[index] ?? goodColours.at(-1)!;

export function barrierColour(barrier: Barrier): string {
  return `var(--${barrier})`;
}

/** The value of a token, for tests and for drawing outside SVG. */
export function colourOf(token: string, theme: Theme): string {
  const pair = tokens[token];
  if (!pair) throw new Error(`no colour named ${token}`);
  return pair[theme === 'light' ? 0 : 1];
}

function declarations(theme: Theme): string {
  return Object.keys(tokens)
    .map((name) => `--${name}:${colourOf(name, theme)}`)
    .join(';');
}

/** The tokens as CSS: light; dark by the setting of the system or by `data-theme` on the root; light in print. */
export function themeCss(): string {
  const light = declarations('light');
  const dark = declarations('dark');
  return [
    `:root{color-scheme:light dark;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    haloCss,
  ].join('\n');
}

/** An SVG with tokens replaced by their colours, for programs without CSS variables (PNG, PDF). */
export function painted(svg: string, theme: Theme): string {
  const alone = svg.replace('</title>', `</title><style>${haloCss}</style>`);
  return alone.replace(/var\(--([a-z0-9]+)\)/g, (_, token: string) => colourOf(token, theme));
}
