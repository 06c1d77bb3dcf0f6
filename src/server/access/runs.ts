import { AccessError } from '../../store/index.ts';
import type { Asked } from '../ask.ts';
import type { RunEntry } from '../shape.ts';
import { atLeast, type Viewer } from './viewer.ts';

/** A run as a viewer may see it; undefined where its case is not there for the viewer. */
export async function seenEntry(viewer: Viewer, entry: RunEntry): Promise<RunEntry | undefined> {
  const role = await viewer.role(entry.case).catch(() => undefined);
  return role === undefined ? undefined : entry;
}

export async function seenEntries(viewer: Viewer, entries: readonly RunEntry[]): Promise<RunEntry[]> {
  const seen = await Promise.all(entries.map((entry) => seenEntry(viewer, entry)));
  return seen.filter((entry) => entry !== undefined);
}

/** A job is ended by who asked for it, or by an editor of its case. Throws `not-yours`. */
export async function mustEnd(viewer: Viewer, asked: Asked | undefined): Promise<void> {
  if (!viewer.account || !asked || asked.by === viewer.account.id) return;
  if (!atLeast(await viewer.role(asked.case), 'editor')) throw new AccessError('not-yours', asked.run);
}
