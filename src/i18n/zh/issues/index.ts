import { cells } from './cells.ts';
import { reading } from './reading.ts';
import { rows } from './rows.ts';

export const issues = { ...reading, ...cells, ...rows };
