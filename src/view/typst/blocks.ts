import type { Block } from '../../blocks/index.ts';
import { blocksHtml } from '../html/blocks.ts';
import { nodesOf } from './nodes.ts';
import { blocks, type Press } from './typst.ts';

/** Blocks as typst: what a page has. */
export const paperBlocks = (given: readonly Block[], into: Press): string => blocks(nodesOf(blocksHtml(given)), into);
