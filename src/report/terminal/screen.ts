/** Lines of a terminal that a reader sees at once. */
const SCREEN = 40;

/** Lines of it for an answer that is printed with cautions and the list of its files. */
export const BESIDE_CAUTIONS = SCREEN - 6;

/** A part of an answer. One that may give way has a rank, the lowest gives way first, and what stands in its place. */
export interface Block {
  readonly text: string;
  readonly gives?: number;
  readonly instead?: string;
  /** It stands under the part before it without an empty line. */
  readonly follows?: boolean;
}

const joined = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ text }) => text !== '')
    .reduce((all, { text, follows }) => (all === '' ? text : `${all}${follows ? '\n' : '\n\n'}${text}`), '');

/** Blocks with an empty line between; those that matter least give way until the answer stands on one screen. */
export function oneScreen(blocks: readonly Block[], lines = SCREEN): string {
  const kept = [...blocks];
  const giving = [...blocks].filter(({ gives }) => gives !== undefined).sort((a, b) => a.gives! - b.gives!);
  for (const one of giving) {
    if (joined(kept).split('\n').length <= lines) break;
    kept[kept.indexOf(one)] = { ...one, text: one.instead ?? '' };
  }
  return joined(kept);
}
