import { type Block, isNamed, namedIn, plain } from '../../../src/blocks/index.ts';
import type { Case } from '../../../src/case/index.ts';
import type { Explained, PlanDocument } from '../../../src/plan/index.ts';
import { written } from '../../../src/view/index.ts';

/** The texts of a plan that a reader sees. */
export interface Told {
  readonly plan: PlanDocument;
  readonly case: Case;
  readonly explained?: Explained;
}

const space = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Sentences of a text: a full stop ends one where a capital or a share of the cost follows, but not within a quotation or a number. */
export const split = (text: string): string[] =>
  space(text)
    .split(/(?<=[.!?])\s(?=[A-Z“]|[\d.]+ % of the cost)/)
    .filter((one) => one !== '');

/** The texts of blocks and of their drawings, one line each. */
export const linesOf = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap(textsOf)
    .map(space)
    .filter((one) => one !== '');

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'sentence':
    case 'note':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.facts.flat();
    case 'beside':
      return block.lists.flatMap(({ heading, items }) => [heading, ...items.map(plain)]);
    case 'part':
      return block.blocks.flatMap(textsOf);
    case 'fold':
      return [block.title, ...block.blocks.flatMap(textsOf)];
    case 'table': {
      const { heads, rows, cells, caption = '' } = written(block);
      const under = cells.flat().flatMap((one) => (isNamed(one) ? namedIn(one).map((named) => named.under ?? '') : []));
      return [caption, ...heads, ...rows.flat(), ...under];
    }
    case 'figure': {
      const drawn = block.drawings.flatMap((draw) => [...draw().matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]);
      const texts = drawn.map(([, text]) => text!.replace(/<[^>]*>/g, ' '));
      return [...texts, ...(block.table ? textsOf(block.table) : [])];
    }
  }
}

/** The paragraphs of a terminal: an indented line continues the one before; tables are left out. */
export function paragraphsOf(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    if (/\S {2,}\S/.test(line) || line.trim() === '') continue;
    if (line.startsWith('  ') && found.length > 0) found[found.length - 1] += ` ${line.trim()}`;
    else found.push(line.trim());
  }
  return found;
}
