import type { Queue } from '../jobs/index.ts';
import type { Database, Gate, Journal } from '../store/index.ts';
import type { Access } from './access/viewer.ts';
import type { Asked, Progress, Run } from './ask.ts';
import type { Desk } from './desk.ts';
import type { HeldAnswers } from './held.ts';
import type { Keys } from './keys.ts';

/** What the routes of the server share. */
export interface Kit {
  /** The folder that is served: the truth. */
  readonly root: string;
  readonly queue: Queue<Asked, Progress, Run>;
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
  readonly held: HeldAnswers;
  /** Does what was asked, once it is sure to be done after a restart too. Throws `questions` where its account has `open` already. */
  take(asked: Asked, open?: number): Promise<void>;
  /** Lets the thread of a desk find what the next questions begin from. */
  warm(asked: Asked): void;
  /** Throws `questions` where an account has as many open questions: before its case is read. */
  mustHaveRoom(by: string | undefined, open: number | undefined): void;
  /** On a server of many users: accounts and rights. */
  readonly access?: Access | undefined;
}
