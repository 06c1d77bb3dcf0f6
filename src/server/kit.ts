import type { Database, Gate, Journal } from '../store/index.ts';
import type { Access } from './access/viewer.ts';
import type { Desk } from './desk.ts';
import type { FixedBuilds } from './fixed-builds.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';

/** What the routes of the server share. */
export interface Kit extends Omit<Jobs, 'close'> {
  /** The folder that is served: the truth. */
  readonly root: string;
  /** The database of `serve --db`; undefined where the folder alone is served. */
  readonly database?: Database | undefined;
  /** Lets pieces of writing into the folder through. */
  readonly gate: Gate;
  /** Puts edits in place with their lines of the trail, where there are accounts. */
  readonly journal?: Journal | undefined;
  /** The same by key alone, where there are none. */
  readonly keys: Keys;
  /** What takes long for a large case. */
  readonly desk: Desk;
  /** Plans whose builds are held while figures move. */
  readonly fixed: FixedBuilds;
  /** On a server of many users: accounts and rights. */
  readonly access?: Access | undefined;
}
