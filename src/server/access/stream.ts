import type { Context } from 'hono';
import { access } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import type { RunEntry } from '../shape.ts';
import { sessionCookie } from './cookie.ts';
import { seenEntry } from './runs.ts';
import { viewerFor, viewerOf } from './viewer.ts';

/**
 * Who listens to a stream of events. A stream is open for hours, so that what the listener may see is looked up anew at each
 * event; listening keeps no session open.
 */
export function streamViewer(c: Context, { root, access: to }: Kit) {
  const token = to && sessionCookie.read(c, to);
  const now = async () => {
    if (!to) return viewerOf(c);
    const account = token === undefined ? undefined : await access.sessionOf(to.db, token, to.now(), false);
    return account && viewerFor(to, root, account);
  };
  const own = viewerOf(c).account?.id;
  return {
    /** Whether an account is that of the listener; without accounts, all are. */
    isOf: (by: string | undefined): boolean => own === undefined || own === by,
    // Where the database is away, the stream breaks; the browser connects again by itself.
    isOpen: (): Promise<boolean> =>
      now().then(
        (viewer) => viewer !== undefined,
        () => false,
      ),
    /** The address of a case that lies in a folder; undefined where it is not there for the listener. */
    async address(folder: string): Promise<string | undefined> {
      const viewer = await now().catch(() => undefined);
      const found = (await viewer?.cases().catch(() => []))?.find((one) => one.folder === folder);
      return found && viewer?.addressOf(found.id);
    },
    async entry(entry: RunEntry): Promise<RunEntry | undefined> {
      const viewer = await now().catch(() => undefined);
      return viewer && seenEntry(viewer, entry);
    },
  };
}
