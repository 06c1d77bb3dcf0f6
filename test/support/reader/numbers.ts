/** A number in a text: its value, and the largest rounding error. */
export interface Token {
  readonly text: string;
  readonly size: number;
  readonly within: number;
}

const words: Readonly<Record<string, number>> = { '%': 0.01, thousand: 1e3, million: 1e6, billion: 1e9 };

const pattern =
  /[−-]?\d[\d ]*(?:\.\d+)?(?:(?:–| to )[−-]?\d[\d ]*(?:\.\d+)?)?(?: ?(?:million|thousand|billion|%)(?![a-z]))?/g;

/** The numbers of a sentence; both ends of an interval get its unit. `names` are words with digits that are no figures. */
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
  // At least three digits are exact; trailing zeros of a larger number are rounding.
  const digits = size === 0 ? 0 : Math.floor(Math.log10(size)) - (bare.endsWith('0') ? 1 : 2);
  const within = Math.max(10 ** -decimals, 10 ** digits) / 2;
  return { text, size: size * factor, within: within * factor };
}

/** Whether a number is a rounding of a value of either sign; "at most" may be rounded up by one digit. */
export const isFormOf = ({ size, within }: Token, value: number): boolean =>
  Math.abs(size - Math.abs(value)) <= 2 * within * (1 + 1e-9) + 1e-9 * Math.abs(value);
