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
function cautionText(caution: Caution): string {
  const w = words().atlas.caution;
  switch (caution.kind) {
    case 'precious':
      return w.precious();
    case 'capacity': {
      const { tonnes, capacity, what } = caution;
      const p = { tonnes: significant(tonnes), what: readersText(what) };
      if (capacity === 0) return w.none(p);
      const params = { ...p, capacity: significant(capacity) };
      return caution.of === 'economy'
        ? w.capacity(params)
        : w.plants({ ...params, register: caution.of === 'register' });
    }
    case 'passes':
      return w.passes({ imports: inMillion(caution.imports), more: caution.imports > caution.exports });
    case 'thin':
      return w.thin({ exports: inMillion(caution.exports), buyers: caution.buyers });
    case 'unit':
      return w.unit({ price: significant(caution.price), usual: significant(caution.usual) });
    case 'mirror':
      return w.mirror({ exporter: inMillion(caution.byExporter), importer: inMillion(caution.byImporter) });
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
export function tradeNotes(headings: Pick<HeadingsFound, 'covers' | 'year' | 'whole' | 'held' | 'basis'>): Block[] {
  const { covers, year, whole, basis } = headings;
  const [low, high] = headings.held;
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
      column.label(seller, (complement) => countryIn(complement.seller)),
      column.label(buyer, (complement) => countryIn(complement.buyer)),
      column.amount(w.sold, (complement) => million(complement.sold)),
      column.amount(w.toOutside, (complement) => million(complement.toOutside)),
      column.amount(w.fromOutside, (complement) => million(complement.fromOutside)),
      column.amount(w.could, (complement) => million(complement.could)),
      column.remark(w.cautions, (complement) => cautionsText(complement.cautions)),
    ],
    { most: FEW },
  );
}

/** The same of two economies, with what the trade is. */
export function headingsSection(headingsFound: HeadingsFound): Section {
  const w = words().atlas;
  const { year, of, rows } = headingsFound;
  const block = rows.length > 0 ? headingsTable(rows) : sentence(w.noHeadings({ year, of }));
  return {
    id: 'headings',
    title: w.headingsHead({ year }),
    blocks: [block, note(w.couldNote), ...tradeNotes(headingsFound)],
  };
}
