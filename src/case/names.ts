import { createHash } from 'node:crypto';

/** Most characters of the name of a case. */
export const longestName = 100;
/** Most characters of a word in a file's name; a longer word is replaced by a hash. */
const longestWord = 60;

/** Characters allowed in names and in file names: letters and digits of any script, space, `-`, `_` and `.`. */
const allowed = /^[\p{L}\p{M}\p{N} ._-]+$/u;
const strange = /[^\p{L}\p{M}\p{N} ._-]+/gu;

/** Whether a text can name a case or a reform. Such a name never leads out of a folder when used in a path. */
export const isName = (text: string): boolean =>
  [...text].length <= longestName && allowed.test(text) && !/^[. ]+$/.test(text);

/**
 * A key as part of a file name. A key with other characters, or a longer one, gets a hash, so that two keys stay two.
 */
export function fileWord(key: string): string {
  const plain = key.replace(strange, '-');
  if (plain === key && plain.length <= longestWord && !/^[. ]*$/.test(key)) return key;
  // Twelve hexadecimal digits: two of a million keys collide with a chance of 1 in 500.
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return plain.length > longestWord || /^[. -]*$/.test(plain) ? hash : `${plain}-${hash}`;
}
