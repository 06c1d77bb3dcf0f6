import {
  className,
  cleaningWords,
  type HeadingComplement,
  readersText,
  sourceWords,
  type TradeTable,
} from '../../atlas/index.ts';
import { type Block, column, note, type Section, sentence, type Table, table } from '../../blocks/index.ts';
import { percent } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { cautionsText } from './caution-words.ts';

/** Rows of a list where there is little room. */
export const FEW = 10;

/** Trade in USD million; tables hold thousands. */
export const million = (thousand: number): number => thousand / 1000;

/** Headings that complement, and the trade that they are from. */
export interface HeadingsFound extends Pick<TradeTable, 'basis' | 'year' | 'whole'> {
  /** Headings that the trade holds, and the least and largest share of a heading's world trade in it. */
  readonly of: number;
  readonly held: readonly [number, number];
  /** Headings of which something could be told: sums are of these alone; empty where they are of all. */
  readonly covers: readonly string[];
  readonly rows: readonly HeadingComplement[];
}

/** Name and code of a heading. */
export const headingName = ({ product, name }: { readonly product: string; readonly name: string }): string =>
  name === product ? `HS ${product}` : `${readersText(name)} (HS ${product})`;

/** What trade rests on, and how it was cleaned. */
export const basisBlocks = (basis: HeadingsFound['basis']): Block[] => [
  sentence(words().evidence.basis({ source: sourceWords(basis) })),
  sentence(cleaningWords(basis)),
];

/** Which headings a sum over headings is of, what the largest flows alone leave out, and what all rests on. */
export function tradeNotes(found: Pick<HeadingsFound, 'covers' | 'year' | 'whole' | 'held' | 'basis'>): Block[] {
  const { covers, year, whole, basis } = found;
  const [low, high] = found.held;
  const w = words().atlas;
  const list = covers.map((product) => headingName({ product, name: className('hs4', product) }));
  return [
    sentence(covers.length === 0 ? w.coversAll({ year }) : w.covers({ year, list })),
    ...(whole ? [] : [sentence(w.heldNote({ low: percent(low), high: percent(high) }))]),
    ...basisBlocks(basis),
  ];
}

/** Headings that one sold net and the other bought net, each with its cautions. */
export function headingsTable(rows: readonly HeadingComplement[]): Table {
  const w = words().atlas;
  const { seller, buyer } = words().evidence;
  return table(
    [
      ...[column.text(w.heading), column.label(seller), column.label(buyer)],
      ...[w.sold, w.toOutside, w.fromOutside, w.could].map((head) => column.amount(head)),
      column.remark(w.cautions),
    ],
    rows.map((one) => [
      ...[headingName(one), countryIn(one.seller), countryIn(one.buyer)],
      ...[one.sold, one.toOutside, one.fromOutside, one.could].map(million),
      cautionsText(one.cautions),
    ]),
    { most: FEW },
  );
}

/** The same of two economies, with what the trade is. */
export function headingsSection(found: HeadingsFound): Section {
  const w = words().atlas;
  const { year, of, rows } = found;
  const told = rows.length > 0 ? headingsTable(rows) : sentence(w.noHeadings({ year, of }));
  return {
    ...{ id: 'headings', title: w.headingsHead({ year }) },
    blocks: [told, note(w.couldNote), ...tradeNotes(found)],
  };
}
