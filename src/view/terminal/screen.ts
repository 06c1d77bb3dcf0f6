/** Lines of a terminal that a reader sees at once. */
const SCREEN = 40;

/** Lines of it for an answer that is printed with cautions and the list of its files. */
export const BESIDE_CAUTIONS = SCREEN - 6;

/** A part of an answer. One that may give way has a rank, the lowest gives way first, and what stands in its place. */
export interface Part {
  readonly text: string;
  readonly gives?: number;
  readonly instead?: string;
  /** It stands under the part before it without an empty line. */
  readonly follows?: boolean;
}

const joined = (blocks: readonly Part[]): string =>
  blocks
    .filter(({ text }) => text !== '')
    .reduce((all, { text, follows }) => (all === '' ? text : `${all}${follows ? '\n' : '\n\n'}${text}`), '');

/** Blocks with an empty line between; those that matter least give way until the answer stands on one screen, and come back where a larger one has left room. */
export function oneScreen(blocks: readonly Part[], lines = SCREEN): string {
  const kept = [...blocks];
  const fits = (list: readonly Part[]) => joined(list).split('\n').length <= lines;
  const giving = blocks.map((_, i) => i).filter((i) => blocks[i]!.gives !== undefined);
  giving.sort((a, b) => blocks[a]!.gives! - blocks[b]!.gives!);
  const gone: number[] = [];
  for (const i of giving) {
    if (fits(kept)) break;
    kept[i] = { ...blocks[i]!, text: blocks[i]!.instead ?? '' };
    gone.unshift(i);
  }
  for (const i of gone) {
    const back = kept.with(i, blocks[i]!);
    if (fits(back)) kept[i] = blocks[i]!;
  }
  return joined(kept);
}
