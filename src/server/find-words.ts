/** Normalises a text for comparison: lower case, no accents, ё as е, and a space for every sign that is no letter or digit. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ideographs = /\p{Script=Han}/u;

/** Splits a search into parts that must all match: words, and pairs of signs of a script without spaces. */
export function partsOf(text: string): string[] {
  const words = plainText(text)
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word) => {
    if (!ideographs.test(word)) return [stem(word)];
    const signs = [...word];
    return signs.length <= 2 ? [word] : signs.slice(1).map((sign, i) => signs[i]! + sign);
  });
}

/** The stem of a word without its Russian or English ending; short words and numbers are left whole. */
function stem(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  return word.slice(0, Math.max(4, word.length - 2));
}

/**
 * How well a text (normalised, with a space before it) matches parts: each must begin a word of it, or stand in it if it is a pair of signs. 0 if one is
 * missing; a text that says less beside them is better.
 */
export function fitOf(text: string, parts: readonly string[]): number {
  for (const part of parts) if (!(ideographs.test(part) ? text.includes(part) : text.includes(` ${part}`))) return 0;
  return parts.length === 0 ? 0 : 1 / (1 + text.length);
}
