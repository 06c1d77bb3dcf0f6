/** A quantity that is known to lie between two ends; `value` where it may be said as one number. An end that nothing bounds is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly value: number | null;
}

/**
 * What a column holds:
 * `name` is a name, which is cut where there is no room; `text` goes on in further lines; `label` is a short word, never broken;
 * `money` is in the currency of the table, all of its columns in one power of ten; `amount` is in the unit that its head tells;
 * `share` is a share of one, told in two digits; `rate` is one in three, as of interest; `count` and `year` are whole; `quality` is how a
 * figure is known; `date` is a day; `flag` is yes or no; `remark` is what must be known of the row: where there is no room for a column
 * it stands under the table, behind what names the row; `key` is the key of what is named beside it, which sheets alone have.
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

/** A head or a caption that names the unit of the money below it; a text of the catalogue that takes a `unit` is one. */
export type UnitText = (of: { readonly unit: string }) => string;

export interface Column {
  readonly kind: Kind;
  readonly head: string | UnitText;
  /** What its values are measured in, where its head does not say so. */
  readonly unit?: string;
  /** It is left out first where there is no room for all. */
  readonly detail?: boolean;
  /** Its values lie near each other: all are told to five digits of the largest. */
  readonly near?: boolean;
  /** Its money has a power of ten of its own. */
  readonly own?: boolean;
  /** Significant digits of its numbers, 3 unless given. */
  readonly digits?: number;
  /** Decimals of its numbers, as many in each row. */
  readonly decimals?: number;
}

/** An amount in a text that a counterfactual gives; `to` is the row of the same page that tells it (`Table.anchors`). */
export interface Link {
  readonly text: string;
  readonly counterfactual: string;
  readonly to?: string;
}

/** A text, in parts where some of it leads elsewhere. */
export type Text = string | readonly (string | Link)[];

/** What a text says, wherever it leads. */
export const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** A number that changes, in the unit of its column. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A text with what belongs to it: the same where there is little room, the address that it leads to, what stands small under it, in lines, how the figure that it names is known. */
export interface Named {
  readonly text: Text;
  readonly short?: string;
  readonly url?: string;
  readonly under?: string;
  readonly quality?: string;
}

/** A number is in the base unit of its column; null is not known or does not apply; a text stands as it is; several with what belongs to them stand one below another. */
export type Cell = string | number | boolean | null | Interval | Change | Named | readonly Named[];

export const isNamed = (cell: Cell | undefined): cell is Named | readonly Named[] =>
  typeof cell === 'object' && cell !== null && ('text' in cell || 'length' in cell);

/** What is named in a cell. */
export const namedIn = (cell: Named | readonly Named[]): readonly Named[] => ('length' in cell ? cell : [cell]);

/** The same as a text; `little`: where there is little room. */
export const plainCell = (cell: Named | readonly Named[], little = false): string =>
  namedIn(cell)
    .map(({ text, short }) => (little ? short : undefined) ?? plain(text))
    .join('; ');

/** By what a reader may choose rows: the words of each row. */
export interface Choice {
  readonly label: string;
  readonly words: readonly (readonly string[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of its money. */
  readonly currency?: string;
  readonly priceYear?: number;
  /** What it holds. */
  readonly caption?: string | UnitText;
  /** Rows that are enough where there is little room: the first matter most. All unless given. */
  readonly most?: number;
  /** It has few rows and many columns: what a column holds stands in a row of its own. */
  readonly turned?: boolean;
  /** Rows that stand where there is room; under these words, of how many they are, the others unfold. */
  readonly stand?: { readonly rows: number; readonly others: (count: number) => string };
  /** The sums of all its rows, also of those that unfold; they choose no power of ten. */
  readonly total?: readonly Cell[];
  /** Where there is little room it stands without details, and in two halves beside each other. */
  readonly narrow?: boolean;
  readonly halves?: boolean;
  /** Lists by which a reader may leave some rows alone; of one table of a page. */
  readonly choices?: readonly Choice[];
  /** Of each row: the counterfactual that it tells, and where links to it lead. */
  readonly anchors?: readonly Omit<Required<Link>, 'text'>[];
}

/** A drawing and the table behind it; where nothing is drawn, the table alone stands. */
export interface Figure {
  readonly kind: 'figure';
  /** SVG, the first with the table behind it; each is made when it is written. */
  readonly drawings: readonly (() => string)[];
  readonly table?: Table;
  /** Of a map that a reader may turn to other years: what the script of a page draws it from. */
  readonly live?: unknown;
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

/** `short`: the same where there is little room. */
export interface Sentence {
  readonly kind: 'sentence';
  readonly text: Text;
  readonly short?: string;
}

/** How what stands above is to be read. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly short?: string;
}

/** Sentences one below another. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
  /** As of a table. */
  readonly most?: number;
}

/** Figures, each under what it is called. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Lists that stand beside each other, each under its heading. */
export interface Beside {
  readonly kind: 'beside';
  readonly lists: readonly { readonly heading: string; readonly items: readonly Text[] }[];
}

/** Blocks that together have a look of their own on a page, by its name. */
export interface Part {
  readonly kind: 'part';
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** What unfolds under a title, for those who read on. */
export interface Fold {
  readonly kind: 'fold';
  readonly title: string;
  readonly blocks: readonly Block[];
  /** It is unfolded from the beginning. */
  readonly open?: boolean;
}

/** `rank`: where not all has room, a block with the lowest rank gives way first, to what stands `instead`; one without never does. */
export type Block = (Heading | Sentence | Note | Table | Figure | List | Fold | Facts | Beside | Part) & {
  readonly rank?: number;
  readonly instead?: Block;
};

/** A part of an answer under a title; `id` names it among all that is said of a case. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** It is left out where there is little room. */
  readonly detail?: boolean;
}

/** All that an answer says, where it stands by itself: its title, the answer in a sentence, and what is to be known beside it. */
export interface WholeAnswer {
  readonly title: string;
  /** What stands at the head of a page; the title unless given. */
  readonly about?: string;
  readonly answer: Text;
  readonly beside?: readonly Block[];
  readonly sections: readonly Section[];
  /** At the foot of a page. */
  readonly foot: string;
  /** Of the tables that it is made from; a page says it to programs. */
  readonly hash?: string;
}
