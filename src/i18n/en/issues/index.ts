import { cells } from './cells.ts';
import { reading } from './reading.ts';
import { rows } from './rows.ts';

/** What is said of each kind of issue of a case, by its code. */
export const issues = { ...reading, ...cells, ...rows };
