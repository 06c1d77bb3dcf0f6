import {
  type Caution,
  className,
  cleaningWords,
  type HeadingComplement,
  readersText,
  sourceWords,
  type TradeTable,
} from '../../atlas/index.ts';
import { type Block, column, note, type Section, sentence, type Table, tabulate } from '../../blocks/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';

/** Rows of a list where space is short. */
export const FEW = 10;

/** Trade in USD million; tables hold thousands. */
export const million = (thousand: number): number => thousand / 1000;
/** The same in words. */
export const inMillion = (thousand: number): string => significant(million(thousand));

/** Reservations about a figure of trade, as texts. */
function cautionText(one: Caution): string {
  const w = words().atlas.caution;
  switch (one.kind) {
    case 'precious':
      return w.precious();
    case 'capacity': {
      const { tonnes, capacity, what } = one;
      const p = { tonnes: significant(tonnes), what: readersText(what) };
      if (capacity === 0) return w.none(p);
      const known = { ...p, capacity: significant(capacity) };
      return one.of === 'economy' ? w.capacity(known) : w.plants({ ...known, register: one.of === 'register' });
    }
    case 'passes':
      return w.passes({ imports: inMillion(one.imports), more: one.imports > one.exports });
    case 'thin':
      return w.thin({ exports: inMillion(one.exports), buyers: one.buyers });
    case 'unit':
      return w.unit({ price: significant(one.price), usual: significant(one.usual) });
    case 'mirror':
      return w.mirror({ exporter: inMillion(one.byExporter), importer: inMillion(one.byImporter) });
  }
}

/** All of them. */
export const cautionsText = (cautions: readonly Caution[]): string => cautions.map(cautionText).join('; ');

/** Headings that complement, and the trade that they are from. */
export interface HeadingsFound extends Pick<TradeTable, 'basis' | 'year' | 'whole'> {
  /** Headings that the trade holds, and the least and largest share of a heading's world trade in it. */
  readonly of: number;
  readonly held: readonly [number, number];
  /** Headings with data: sums are over these only; empty if they are over all. */
  readonly covers: readonly string[];
  readonly rows: readonly HeadingComplement[];
}

/** Name and code of a heading. */
export const headingName = ({ product, name }: { readonly product: string; readonly name: string }): string =>
  name === product ? `HS ${product}` : `${readersText(name)} (HS ${product})`;

/** The source of trade data, and how they were cleaned. */
export const basisBlocks = (basis: HeadingsFound['basis']): Block[] => [
  sentence(words().evidence.basis({ source: sourceWords(basis) })),
  sentence(cleaningWords(basis)),
];

/** Notes on sums of trade: which headings they include, what is left out, and the source. */
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
  return tabulate(
    rows,
    [
      column.text(w.heading, headingName),
      column.label(seller, (one) => countryIn(one.seller)),
      column.label(buyer, (one) => countryIn(one.buyer)),
      column.amount(w.sold, (one) => million(one.sold)),
      column.amount(w.toOutside, (one) => million(one.toOutside)),
      column.amount(w.fromOutside, (one) => million(one.fromOutside)),
      column.amount(w.could, (one) => million(one.could)),
      column.remark(w.cautions, (one) => cautionsText(one.cautions)),
    ],
    { most: FEW },
  );
}

/** The same of two economies, with what the trade is. */
export function headingsSection(found: HeadingsFound): Section {
  const w = words().atlas;
  const { year, of, rows } = found;
  const told = rows.length > 0 ? headingsTable(rows) : sentence(w.noHeadings({ year, of }));
  return {
    id: 'headings',
    title: w.headingsHead({ year }),
    blocks: [told, note(w.couldNote), ...tradeNotes(found)],
  };
}
