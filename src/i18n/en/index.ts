import { command } from './command.ts';

/** The English catalogue. Its type is the contract that the other languages keep. */
export const english = { command };

export type Catalogue = typeof english;
