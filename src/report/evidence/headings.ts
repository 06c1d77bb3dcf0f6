import { className, cleaningWords, type HeadingComplement, readersText, sourceWords } from '../../atlas/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { HeadingsFound } from './answers.ts';
import { cautionsText } from './caution-words.ts';

const million = (value: number): Cell => number(significant(value / 1000));

/** Name and code of a heading. */
export const headingName = ({ product, name }: { readonly product: string; readonly name: string }): string =>
  name === product ? `HS ${product}` : `${readersText(name)} (HS ${product})`;

/** What the sums of the largest flows alone leave out; nothing of whole trade. */
export const heldNote = ({ whole, held: [low, high] }: Pick<HeadingsFound, 'whole' | 'held'>): string =>
  whole ? '' : words().atlas.heldNote({ low: percent(low), high: percent(high) });

/** Which headings a sum over headings is of: what is not in the table is in no sum. */
export const coversNote = ({ covers, year }: Covering): string =>
  covers.length === 0
    ? words().atlas.coversAll({ year })
    : words().atlas.covers({
        year,
        list: covers.map((product) => headingName({ product, name: className('hs4', product) })),
      });

/** Headings of the sums of a table (none where it is whole), and its year. */
export interface Covering {
  readonly covers: readonly string[];
  readonly year: number;
}

/** Headings that one sold net and the other bought net, each with its cautions. */
export function headingsTable(rows: readonly HeadingComplement[]): string {
  const w = words().atlas;
  const { seller, buyer } = words().evidence;
  const columns = [w.heading, seller, buyer, w.sold, w.toOutside, w.fromOutside, w.could, w.cautions];
  return tableHtml({
    columns,
    rows: rows.map((one) => [
      headingName(one),
      countryIn(one.seller),
      countryIn(one.buyer),
      ...[one.sold, one.toOutside, one.fromOutside, one.could].map(million),
      cautionsText(one.cautions),
    ]),
  });
}

export function headingsSection(found: HeadingsFound): Section {
  const w = words().atlas;
  const { year, of, rows, basis } = found;
  const notes = [
    w.couldNote,
    coversNote(found),
    heldNote(found),
    words().evidence.basis({ source: sourceWords(basis) }),
    cleaningWords(basis),
  ];
  return {
    id: 'headings',
    title: w.headingsHead({ year }),
    html:
      (rows.length > 0 ? headingsTable(rows) : paragraph(w.noHeadings({ year, of }))) +
      notes
        .filter((one) => one !== '')
        .map(paragraph)
        .join(''),
  };
}
