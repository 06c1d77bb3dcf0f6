/** A quantity between two bounds; `value` if it is known well enough to be written as one number. A missing bound is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly value: number | null;
}

/**
 * The type of a column:
 * - `name`: a name; cut where it does not fit
 * - `text`: a longer text; wrapped where it does not fit
 * - `label`: a short word; neither cut nor wrapped
 * - `money`: in the currency of the table; all columns of money share one power of ten
 * - `amount`: in the unit that the head names
 * - `share`: a fraction of 1, written as percent with two digits; `rate`: with three digits, for example interest
 * - `count`, `year`: whole numbers
 * - `date`: a day; `flag`: yes or no; `quality`: how reliable a figure is
 * - `remark`: a remark on the row; where the column does not fit, it stands under the table with the name of the row
 * - `key`: the key of the row that the column before it names; only workbooks have it
 */
export type Kind =
  | 'name'
  | 'text'
  | 'label'
  | 'remark'
  | 'money'
  | 'amount'
  | 'share'
  | 'rate'
  | 'count'
  | 'year'
  | 'date'
  | 'flag'
  | 'quality'
  | 'key';

/** A head or a caption with the unit of the money below it. */
export type UnitText = (of: { readonly unit: string }) => string;

export interface Column {
  readonly kind: Kind;
  readonly head: string | UnitText;
  /** The unit of its values, if the head does not name it. */
  readonly unit?: string;
  /** Left out first where the table does not fit. */
  readonly detail?: boolean;
  /** Its values differ little: all are written to five digits of the largest. */
  readonly near?: boolean;
  /** Its money has its own power of ten. */
  readonly own?: boolean;
  /** Significant digits of its numbers; 3 by default. */
  readonly digits?: number;
  /** Decimals of its numbers, instead of significant digits. */
  readonly decimals?: number;
}

/** An amount in a text that comes from a counterfactual; `to` is the id of its row on the same page (`Table.anchors`). */
export interface Link {
  readonly text: string;
  readonly counterfactual: string;
  readonly to?: string;
}

/** A text, which may have links in it. */
export type Text = string | readonly (string | Link)[];

/** A text without its links. */
export const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** A number before and after a change, in the unit of its column. */
interface Change {
  readonly before: number;
  readonly after: number;
}

/** A text with a short form, a link, lines in small print under it, and the quality of the figure that it names. */
export interface Named {
  readonly text: Text;
  readonly short?: string;
  readonly url?: string;
  readonly under?: string;
  readonly quality?: string;
}

/** A cell. Numbers are in the base unit of their column; null means not known or not applicable; several named texts are written one below another. */
export type Cell = string | number | boolean | null | Interval | Change | Named | readonly Named[];

export const isNamed = (cell: Cell | undefined): cell is Named | readonly Named[] =>
  typeof cell === 'object' && cell !== null && ('text' in cell || 'length' in cell);

/** The named texts of a cell. */
export const namedIn = (cell: Named | readonly Named[]): readonly Named[] => ('length' in cell ? cell : [cell]);

/** The named texts of a cell as one text; the short forms if `little` room. */
export const plainCell = (cell: Named | readonly Named[], little = false): string =>
  namedIn(cell)
    .map(({ text, short }) => (little ? short : undefined) ?? plain(text))
    .join('; ');

/** A filter of rows: a list of words, of which each row has some. */
export interface Choice {
  readonly label: string;
  readonly words: readonly (readonly string[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly currency?: string;
  readonly priceYear?: number;
  readonly caption?: string | UnitText;
  /** How many rows are enough where space is short; the first rows matter most. All by default. */
  readonly most?: number;
  /** Written with rows and columns exchanged: for few rows and many columns. */
  readonly turned?: boolean;
  /** How many rows are always visible; the others unfold under the text `others`. */
  readonly stand?: { readonly rows: number; readonly others: (count: number) => string };
  /** The sums of all rows, as a last row; the power of ten does not depend on them. */
  readonly total?: readonly Cell[];
  /** Where space is short: without details, and in two halves side by side. */
  readonly narrow?: boolean;
  readonly halves?: boolean;
  /** Filters of its rows; only one table of a page may have them. */
  readonly choices?: readonly Choice[];
  /** For each row: its counterfactual, and the id for links to it. */
  readonly anchors?: readonly Omit<Required<Link>, 'text'>[];
}

/** Drawings with a table of their data; without drawings only the table is written. */
export interface Figure {
  readonly kind: 'figure';
  /** Functions that draw SVG. */
  readonly drawings: readonly (() => string)[];
  readonly table?: Table;
  /** Data from which the script of a page draws an interactive map. */
  readonly live?: unknown;
}

interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

/** `short` is used where space is short. */
interface Sentence {
  readonly kind: 'sentence';
  readonly text: Text;
  readonly short?: string;
}

/** An explanation of the block above it. */
interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly short?: string;
}

/** Sentences one below another. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
  /** How many items are enough where space is short. */
  readonly most?: number;
}

/** Key figures with their names. */
interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Lists side by side, each under its heading. */
export interface Beside {
  readonly kind: 'beside';
  readonly lists: readonly { readonly heading: string; readonly items: readonly Text[] }[];
}

/** Blocks in a group of their own; a page uses its name as the CSS class. */
export interface Part {
  readonly kind: 'part';
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Blocks that unfold under a title. */
interface Fold {
  readonly kind: 'fold';
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Unfolded at first. */
  readonly open?: boolean;
}

/**
 * A block. Where not all blocks fit, those with the lowest `rank` are replaced first, by `instead` or by nothing; a block without a rank always
 * stays.
 */
export type Block = (Heading | Sentence | Note | Table | Figure | List | Fold | Facts | Beside | Part) & {
  readonly rank?: number;
  readonly instead?: Block;
};

/** A part of an answer under a title; its `id` is unique among all answers about a case. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Left out where space is short. */
  readonly detail?: boolean;
}

/** A complete answer: title, the answer in a sentence, remarks `beside` it, sections. */
export interface WholeAnswer {
  readonly title: string;
  /** The heading of the page; the title by default. */
  readonly about?: string;
  readonly answer: Text;
  readonly beside?: readonly Block[];
  readonly sections: readonly Section[];
  readonly foot: string;
  /** Hash of the case, which a page has for programs. */
  readonly hash?: string;
}
