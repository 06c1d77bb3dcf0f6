/** Lines of a terminal that are visible at once. */
const SCREEN = 40;

/** Lines for an answer that is printed with cautions and the list of its files. */
export const BESIDE_CAUTIONS = SCREEN - 6;

/** A part of an answer. A part with a rank may be replaced by another text; the lowest rank first. */
export interface Part {
  readonly text: string;
  readonly gives?: number;
  readonly instead?: string;
  /** No empty line stands before it. */
  readonly follows?: boolean;
}

const joined = (blocks: readonly Part[]): string =>
  blocks
    .filter(({ text }) => text !== '')
    .reduce((all, { text, follows }) => (all === '' ? text : `${all}${follows ? '\n' : '\n\n'}${text}`), '');

/** Joins parts so that they fit the lines: parts of the lowest rank are replaced first, and come back if a larger part has left enough room. */
export function oneScreen(blocks: readonly Part[], lines = SCREEN): string {
  const shown = [...blocks];
  const fits = (list: readonly Part[]) => joined(list).split('\n').length <= lines;
  const giving = blocks.map((_, i) => i).filter((i) => blocks[i]!.gives !== undefined);
  giving.sort((a, b) => blocks[a]!.gives! - blocks[b]!.gives!);
  const gone: number[] = [];
  for (const i of giving) {
    if (fits(shown)) break;
    shown[i] = { ...blocks[i]!, text: blocks[i]!.instead ?? '' };
    gone.unshift(i);
  }
  for (const i of gone) {
    const back = shown.with(i, blocks[i]!);
    if (fits(back)) shown[i] = blocks[i]!;
  }
  return joined(shown);
}
