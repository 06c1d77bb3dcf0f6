/** Words as they are compared: small letters, no accents, ё as е, all that is neither letter nor digit as a space. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ideographs = /\p{Script=Han}/u;

/** What a reader looks for, as parts that must all be found: words, and pairs of signs of a script that sets no spaces. */
export function partsOf(asked: string): string[] {
  const words = plainText(asked)
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word) => {
    if (!ideographs.test(word)) return [stem(word)];
    const signs = [...word];
    return signs.length <= 2 ? [word] : signs.slice(1).map((sign, i) => signs[i]! + sign);
  });
}

/** A word without what a Russian or English ending may change; short words and numbers are left whole. */
function stem(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  return word.slice(0, Math.max(4, word.length - 2));
}

/**
 * How well a text (`plainText`, a space before it) answers parts: all must begin a word of it, or stand in it where they are signs. 0 where one is
 * missing; a text that says less beside them is better.
 */
export function fitOf(text: string, parts: readonly string[]): number {
  for (const part of parts) if (!(ideographs.test(part) ? text.includes(part) : text.includes(` ${part}`))) return 0;
  return parts.length === 0 ? 0 : 1 / (1 + text.length);
}
