import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once, qualities } from '../../case/index.ts';
import { type ColumnKind, readTable } from './table.ts';

/** The folder of the bundled evidence; at the same depth below the root from `src` and from `dist`. */
const evidenceFolder = fileURLToPath(new URL('../../../evidence', import.meta.url));

export const bundledText = (file: string): string => readFileSync(join(evidenceFolder, file), 'utf8');

/** A bundled table, read on first use. */
export const bundled = <const S extends Record<string, ColumnKind>>(file: string, kinds: S) =>
  once(() => readTable(bundledText(file), file, kinds));

const text = { type: 'text' } as const;
const needed = { type: 'text', required: true } as const;
const number = { type: 'number', required: true } as const;
const quality = { type: 'text', required: true, oneOf: qualities } as const;

/** Sources of indicators: vintage and cleaning. */
export const evidenceSources = bundled('sources.csv', {
  source: needed,
  title: needed,
  publisher: needed,
  year: number,
  url: needed,
  quality,
  vintage: needed,
  cleaning: needed,
});

/** Indicators by economy (alpha-2; empty = the world), classification, code, year and measure. */
export const indicators = bundled('indicators.csv', {
  economy: text,
  scheme: needed,
  code: text,
  year: number,
  measure: needed,
  value: number,
  source: needed,
});

/** Names of codes by classification. */
export const classes = bundled('classes.csv', { scheme: needed, code: needed, name: needed });

/**
 * The largest flows of some headings in one year: value in USD thousand, weight in t. A row without exporter is the world's trade of the
 * heading, and gives the share of it that the flows cover.
 */
export const flows = bundled('flows.csv', {
  year: number,
  exporter: text,
  importer: text,
  product: needed,
  value: number,
  tonnes: { type: 'number' },
  held: { type: 'number' },
});

/** How much of a heading an economy can make, t a year. */
export const capacities = bundled('capacities.csv', {
  economy: needed,
  product: needed,
  capacity: number,
  unit: needed,
  year: number,
  what: needed,
  source: needed,
  url: text,
  quality,
});

/** Plants of the last ten years, built, begun or announced, on which rankings of the members are tested. */
export const plants = bundled('plants.csv', {
  plant: needed,
  host: needed,
  hs: needed,
  sitc2: needed,
  since: number,
  state: needed,
  candidate: text,
  source: needed,
  quality,
});

/** Facts about economies, each with its source. */
export const economyFacts = bundled('economies.csv', {
  economy: needed,
  measure: needed,
  value: text,
  unit: needed,
  year: text,
  source: needed,
  url: text,
  quality,
  note: text,
});

/** Figures of the members and the world (an empty economy) by measure. */
const macroRows = bundled('macro.csv', {
  economy: text,
  measure: needed,
  value: number,
  unit: needed,
  year: needed,
  source: needed,
  url: text,
  quality,
});

/** Mechanisms set up by summits and agreements, and what followed. */
export const mechanisms = bundled('mechanisms.csv', {
  mechanism: needed,
  name: needed,
  date: { type: 'date', required: true },
  place: text,
  text: needed,
  followed: needed,
  followed_as_of: { type: 'date' },
  source: needed,
  url: text,
  quality,
});

/** Members of the Shanghai Cooperation Organisation, alpha-2. */
export const MEMBERS: readonly string[] = ['BY', 'CN', 'IN', 'IR', 'KG', 'KZ', 'PK', 'RU', 'TJ', 'UZ'];

/** The name of a code of a classification, or the code where it has none. */
export const className = (scheme: string, code: string): string =>
  classes().find((row) => row.scheme === scheme && row.code === code)?.name ?? code;

/** A measure of the members and the world: its rows, all rows used for the sums, and the sums; NaN where a figure is missing. */
export function macro(measure: string) {
  const rowsOf = (of: string) => macroRows().filter((row) => row.measure === of);
  const [own, people] = [rowsOf(measure), rowsOf('population')];
  const value = (rows: typeof own, economy: string) => rows.find((row) => row.economy === economy)?.value ?? Number.NaN;
  // Shares are weighted by population, so that the ten together have a share too.
  const ofPeople = measure === 'working_age';
  const size = (economy: string) => value(own, economy) * (ofPeople ? value(people, economy) / 100 : 1);
  const together = MEMBERS.reduce((all, member) => all + size(member), 0);
  return { own, used: ofPeople ? [...own, ...people] : own, together, world: size('') };
}
