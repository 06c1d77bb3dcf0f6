import type { Context } from 'hono';
import { access } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import type { RunEntry } from '../shape.ts';
import { sessionCookie } from './cookie.ts';
import { seenEntry } from './runs.ts';
import { viewerFor, viewerOf } from './viewer.ts';

/**
 * The listener of an event stream. A stream is open for hours, so the rights of the listener are looked up again at each
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
    /** Whether an account is the listener's; always true without accounts. */
    isOf: (by: string | undefined): boolean => own === undefined || own === by,
    // If the database is unreachable, the stream breaks; the browser reconnects by itself.
    isOpen: (): Promise<boolean> =>
      now().then(
        (viewer) => viewer !== undefined,
        () => false,
      ),
    /** The address of the case in a folder; undefined where it does not exist for the listener. */
    async address(folder: string): Promise<string | undefined> {
      const viewer = await now().catch(() => undefined);
      const caseRef = (await viewer?.cases().catch(() => []))?.find((one) => one.folder === folder);
      return caseRef && viewer?.addressOf(caseRef.id);
    },
    async entry(entry: RunEntry): Promise<RunEntry | undefined> {
      const viewer = await now().catch(() => undefined);
      return viewer && seenEntry(viewer, entry);
    },
  };
}
