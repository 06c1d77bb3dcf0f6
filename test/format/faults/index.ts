import { cells, years } from './cells.ts';
import type { Fault } from './fault.ts';
import { lying } from './lying.ts';
import { making } from './making.ts';
import { meant } from './meant.ts';
import { duties, moving } from './moving.ts';
import { changes, rights } from './others.ts';
import { texts } from './texts.ts';

export const faults: readonly Fault[] = [
  ...lying,
  ...texts,
  ...cells,
  ...years,
  ...making,
  ...meant,
  ...moving,
  ...duties,
  ...rights,
  ...changes,
];
