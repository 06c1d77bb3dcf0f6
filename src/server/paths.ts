import { sep } from 'node:path';

/** An absolute path of three segments or more; its last segment is kept. */
const paths =
  /(?<![\p{L}\p{N}_.-])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\s\\/:'"`()<>,;]+){2,}[\\/]([^\s\\/:'"`()<>,;]+)/gu;

/** Removes folders from the paths in a text, so that users of the server do not learn where its files are. */
export const withoutPaths = (text: string, root?: string): string =>
  (root === undefined ? text : text.replaceAll(root + sep, '').replaceAll(root, '.')).replace(paths, '$1');
