import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv.ts';
import { bundledFolder } from './locate.ts';

/**
 * A heading or subheading of the Harmonized System with a short text, which is not the official one, in three
 * languages.
 */
export interface Heading {
  readonly hs: string;
  readonly name: string;
  readonly name_ru: string;
  readonly name_zh: string;
}

let headingsByCode: ReadonlyMap<string, Heading> | undefined;

/** All headings with a text, by code. */
export function headings(): ReadonlyMap<string, Heading> {
  const read = () => parseCsv(readFileSync(join(bundledFolder, 'headings.csv'), 'utf8')).records.slice(1);
  headingsByCode ??= new Map(
    read().map(([hs = '', name = '', name_ru = '', name_zh = '']) => [hs, { hs, name, name_ru, name_zh }]),
  );
  return headingsByCode;
}

/** The most specific heading of a code: of the code itself, else of its longest prefix with a text. */
export function headingOf(hs: string): Heading | undefined {
  for (let end = hs.length; end >= 4; end--) {
    const heading = headings().get(hs.slice(0, end));
    if (heading) return heading;
  }
  return undefined;
}
