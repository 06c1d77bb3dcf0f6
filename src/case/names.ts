import { createHash } from 'node:crypto';

/** Most characters of the name of a case. */
export const longestName = 100;
/** Most characters of a word in a file's name; a longer one becomes a hash. */
const longestWord = 60;

/** What stands in a name and in a file's name: letters and digits of any script, space, `-`, `_` and `.`. */
const allowed = /^[\p{L}\p{M}\p{N} ._-]+$/u;
const strange = /[^\p{L}\p{M}\p{N} ._-]+/gu;

/** Whether a text can name a case, or a reform: it never decides a path beyond one folder's name. */
export const isName = (text: string): boolean =>
  [...text].length <= longestName && allowed.test(text) && !/^[. ]+$/.test(text);

/** A key as a part of a file's name. What cannot stand there, and what is too long, becomes a hash, so that two keys stay two. */
export function fileWord(key: string): string {
  const plain = key.replace(strange, '-');
  if (plain === key && plain.length <= longestWord && !/^[. ]*$/.test(key)) return key;
  // Twelve figures: two of a million keys share them with a chance of 1 in 500.
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return plain.length > longestWord || /^[. -]*$/.test(plain) ? hash : `${plain}-${hash}`;
}
