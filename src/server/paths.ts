import { sep } from 'node:path';

/** A path of three steps or more from the root of the disk; its last step stays. */
const paths =
  /(?<![\p{L}\p{N}_.-])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\s\\/:'"`()<>,;]+){2,}[\\/]([^\s\\/:'"`()<>,;]+)/gu;

/** A text for those who use the server: where its files lie is not told, the name of a file is. */
export const withoutPaths = (text: string, root?: string): string =>
  (root === undefined ? text : text.replaceAll(root + sep, '').replaceAll(root, '.')).replace(paths, '$1');
