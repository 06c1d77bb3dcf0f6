import type { Database, Gate, Journal } from '../store/index.ts';
import type { Access } from './access/viewer.ts';
import type { Desk } from './desk.ts';
import type { FixedBuilds } from './fixed-builds.ts';
import type { Jobs } from './jobs.ts';

/** The parts that the routes of the server share. */
export interface Kit extends Omit<Jobs, 'close'> {
  /** The folder that is served. */
  readonly root: string;
  /** The database of `serve --db`; undefined where the folder alone is served. */
  readonly database?: Database | undefined;
  /** The gate for writes into the folder. */
  readonly gate: Gate;
  readonly journal: Journal;
  /** Work that takes long for a large case. */
  readonly desk: Desk;
  /** Plans with fixed builds whose figures are moved. */
  readonly fixed: FixedBuilds;
  /** Accounts and rights, on a server that has them. */
  readonly access?: Access | undefined;
}
