/** A column as it is measured: its head, and the texts of its cells. */
export interface Measured {
  readonly head: string;
  readonly cells: readonly string[];
}

/** Widths of columns as shares, and the size of the text, pt. */
export interface Widths {
  readonly shares: readonly number[];
  readonly size: number;
  /** Whether every word stands whole; else long ones are hyphenated. */
  readonly whole: boolean;
}

/** Width of the text on a page, pt (A4 less its margins); a column's insets, pt; width of a letter, em: Noto Sans has 0.6 in Russian. */
const [PAGE, INSET, LETTER] = [493, 5, 0.6];
/** Sizes of a table's text, pt: the first at which the longest words of all columns stand whole. */
const SIZES = [7.4, 6.6, 5.8] as const;
/** Letters from which on a word is hyphenated, and from which on a text is no reason for a wider column. */
const [WORD, TEXT] = [24, 160];
/** How much wider a head is than a cell, since it is bold, and in how many lines it may stand. */
const [BOLD, LINES] = [1.12, 2];

/** Letters of a text; those of wide scripts count twice. */
export const lettersOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(one) ? 1.75 : 1), 0);

/** Where a line may break: at spaces that are no no-break spaces, behind hyphens and slashes, and between wide letters. */
const BREAKS = /[ \n]+|(?<=[-–/])|(?=[\u2e80-\u9fff])|(?<=[\u2e80-\u9fff])/;

const longestWord = (text: string): number => Math.max(0, ...text.split(BREAKS).map(lettersOf));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Letters that a column needs for its longest word, whether that stands whole, and those that it could use. */
function lettersIn({ head, cells }: Measured): { least: number; most: number; whole: boolean } {
  const word = Math.max(2, BOLD * longestWord(head), ...cells.map(longestWord));
  const least = Math.min(WORD, word);
  const longest = Math.max((BOLD * lettersOf(head)) / LINES, ...cells.map(lettersOf));
  return { least, most: Math.max(least, Math.min(TEXT, longest)), whole: word <= WORD };
}

/** Each column has room for its longest word; what is left of the page goes to those with longer texts. */
export function widthsOf(columns: readonly Measured[]): Widths {
  const letters = columns.map(lettersIn);
  const needed = sum(letters.map(({ least }) => least));
  const room = (size: number) => (PAGE - columns.length * INSET) / (size * LETTER);
  const size = SIZES.find((one) => needed <= room(one)) ?? SIZES.at(-1)!;
  const more = sum(letters.map(({ least, most }) => most - least));
  const part = more === 0 ? 0 : Math.min(1, Math.max(0, room(size) - needed) / more);
  const inset = INSET / (size * LETTER);
  const shares = letters.map(({ least, most }) => Math.round(10 * (inset + least + part * (most - least))) / 10);
  const whole = needed <= room(size) && letters.every((one) => one.whole);
  return { shares, size, whole };
}
