/** A number as a reader sees it: its size, and how far from it the value may lie that it is a rounding of. */
export interface Token {
  readonly text: string;
  readonly size: number;
  readonly within: number;
}

const words: Readonly<Record<string, number>> = { '%': 0.01, thousand: 1e3, million: 1e6, billion: 1e9 };

const pattern =
  /[−-]?\d[\d ]*(?:\.\d+)?(?:(?:–| to )[−-]?\d[\d ]*(?:\.\d+)?)?(?: ?(?:million|thousand|billion|%)(?![a-z]))?/g;

/** The numbers of a sentence; both ends of an interval have its unit. `names` are words with digits that hold no figure. */
export function numbersIn(sentence: string, names: readonly string[] = []): Token[] {
  let plain = sentence.replace(/\s+/g, ' ');
  for (const name of names) plain = plain.replaceAll(name, ' _ ');
  plain = plain.replace(/[A-Za-z_]+\d[\w.]*/g, ' _ ');
  return [...plain.matchAll(pattern)].flatMap(([found]) => {
    const unit = /(million|thousand|billion|%)$/.exec(found)?.[1];
    const factor = unit === undefined ? 1 : words[unit]!;
    const bare = unit === undefined ? found : found.slice(0, -unit.length);
    return bare
      .split(/–| to /)
      .map((one) => one.trim())
      .filter((one) => /\d/.test(one))
      .map((one) => tokenOf(one, factor));
  });
}

function tokenOf(text: string, factor: number): Token {
  const bare = text.replace(/ /g, '').replace('−', '-');
  const size = Math.abs(Number(bare));
  const decimals = bare.split('.')[1]?.length ?? 0;
  // Three digits are told at least; zeros at the end of a larger number are rounding.
  const digits = size === 0 ? 0 : Math.floor(Math.log10(size)) - (bare.endsWith('0') ? 1 : 2);
  const within = Math.max(10 ** -decimals, 10 ** digits) / 2;
  return { text, size: size * factor, within: within * factor };
}

/** Whether a number is a rounding of a value, whatever its sign; "at most" is rounded up by at most one digit. */
export const isFormOf = ({ size, within }: Token, value: number): boolean =>
  Math.abs(size - Math.abs(value)) <= 2 * within * (1 + 1e-9) + 1e-9 * Math.abs(value);
