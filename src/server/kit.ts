import type { Queue } from '../jobs/index.ts';
import type { Asked, Progress, Run } from './ask.ts';

/** What the routes of the server share. */
export interface Kit {
  /** The folder that is served: the truth. */
  readonly root: string;
  readonly queue: Queue<Asked, Progress, Run>;
}
