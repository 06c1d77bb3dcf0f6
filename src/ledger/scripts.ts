/** Scripts with letters that look alike. */
const LATIN = /\p{Script=Latin}/u;
const OTHERS = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;

/** Whether a word of a name mixes letters of scripts that look alike, so that it can imitate another name: `plаnt` with a Cyrillic а. */
export const mixesScripts = (name: string): boolean =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => LATIN.test(word) && OTHERS.test(word));
