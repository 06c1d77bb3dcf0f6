import { command } from './command.ts';
import { evidence } from './evidence.ts';
import { issues } from './issues/index.ts';

/** The English catalogue. Its type is the contract that the other languages keep. */
export const english = { command, evidence, issues };

export type Catalogue = typeof english;
