/** The texts of a column, to be measured. */
interface Measured {
  readonly head: string;
  readonly cells: readonly string[];
}

/** Widths of columns as shares, and the size of the text, pt. */
interface Widths {
  readonly shares: readonly number[];
  readonly size: number;
  /** Whether no word has to be hyphenated. */
  readonly whole: boolean;
}

/** Width of the text on a page, pt (A4 less its margins); a column's insets, pt; width of a letter, em: Noto Sans has 0.6 in Russian. */
const [PAGE, INSET, LETTER] = [493, 5, 0.6];
/** Sizes of a table's text, pt: the first at which the longest words of all columns fit is used. */
const SIZES = [7.4, 6.6, 5.8] as const;
/**
 * In letters: the longest word that is not hyphenated, the longest run of wide letters that is not broken, the length of a name, and the length of
 * a text above which its column gets no wider.
 */
const [WORD, RUN, NAME, TEXT] = [24, 7, 14, 160];
/** How much wider bold heads are than cells, and their most lines. */
const [BOLD, LINES] = [1.12, 2];

/** Wide letters, such as Chinese. */
const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60';
const wide = new RegExp(`[${WIDE}]`);
/** Parts of a text between possible line breaks: at spaces, after hyphens and slashes, and beside wide letters. */
const pieces = new RegExp(`[${WIDE}]+|[^ \\n/–${WIDE}-]+[-–/]?`, 'g');

/** Length of a text in letters; a wide letter counts 1.75. */
export const lettersOf = (text: string): number => [...text].reduce((sum, one) => sum + (wide.test(one) ? 1.75 : 1), 0);

const longestWord = (text: string): number =>
  (text.match(pieces) ?? []).reduce((most, one) => {
    const letters = lettersOf(one);
    return Math.max(most, wide.test(one) ? Math.min(RUN, letters) : letters);
  }, 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The letters that a column needs for its longest word, whether that fits without hyphenation, and the letters that it could use. */
function lettersIn({ head, cells }: Measured): { least: number; most: number; whole: boolean } {
  const word = Math.max(2, BOLD * longestWord(head), ...cells.map(longestWord));
  const least = Math.min(WORD, word);
  const longest = Math.max((BOLD * lettersOf(head)) / LINES, ...cells.map(lettersOf));
  return { least, most: Math.max(least, Math.min(TEXT, longest)), whole: word <= WORD };
}

/** Each column gets the width of its longest word; the rest of the page goes to columns with longer texts. */
export function widthsOf(columns: readonly Measured[]): Widths {
  const letters = columns.map(lettersIn);
  const needed = sum(letters.map(({ least }) => least));
  const room = (size: number) => (PAGE - columns.length * INSET) / (size * LETTER);
  const size = SIZES.find((one) => needed <= room(one)) ?? SIZES.at(-1)!;
  let widths = letters.map(({ least }) => least);
  // Names come before longer texts.
  for (const end of [NAME, TEXT]) {
    const wished = letters.map(({ most }, i) => Math.max(0, Math.min(end, most) - widths[i]!));
    const part = Math.min(1, Math.max(0, room(size) - sum(widths)) / (sum(wished) || 1));
    widths = widths.map((width, i) => width + part * wished[i]!);
  }
  const inset = INSET / (size * LETTER);
  const shares = widths.map((width) => Math.round(10 * (inset + width)) / 10);
  const whole = needed <= room(size) && letters.every((letter) => letter.whole);
  return { shares, size, whole };
}
