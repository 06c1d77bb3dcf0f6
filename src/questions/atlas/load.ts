import { loadFile } from '../../atlas/index.ts';
import { words } from '../../i18n/index.ts';
import type { Answerer } from '../../jobs/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { inside } from '../../store/index.ts';
import { type Shared, withQueue } from '../queue.ts';

/** A file of trade to load; with a shared queue, paths are those in the folder that its workers share. */
interface LoadOptions {
  readonly file: string;
  readonly folder: string;
  readonly mapping?: string | undefined;
  readonly years?: readonly number[] | undefined;
  readonly db?: Shared | undefined;
  tell(stage: string, share: number): void;
}

type Loaded = Awaited<ReturnType<typeof loadFile>>;

/** Loads trade and indicators into a folder of tables, here or on a worker of a shared queue. */
export async function loadTrade({ db, tell, ...ask }: LoadOptions): Promise<Loaded> {
  if (db === undefined) return loadFile({ ...ask, tell });
  const onProgress = (message: unknown) => tell(...(message as [string, number]));
  return withQueue(db, (queue) => queue.ask<Loaded>({ kind: 'atlas', content: {}, ask }, { onProgress }));
}

/**
 * How a worker loads a file: from the folder that the machines share, into a store in it, and nothing outside it. Files change,
 * so no answer is kept.
 */
export const atlasAnswerer =
  (shared: string | undefined): Answerer =>
  async ({ ask, tell }) => {
    const { file, folder, mapping, years } = ask as Omit<LoadOptions, 'db' | 'tell'>;
    if (shared === undefined) throw new UnusableError('no-folder', words().evidence.noShared);
    const value = await loadFile({
      file: within(shared, file),
      folder: within(shared, folder),
      ...(mapping === undefined ? {} : { mapping: within(shared, mapping) }),
      ...(years ? { years } : {}),
      tell: (stage, share) => tell([stage, share]),
    });
    return { value, final: false };
  };

/** Throws `UnusableError` where a path leads out of the folder. */
function within(folder: string, path: string): string {
  const found = inside(folder, path);
  if (found === undefined) throw new UnusableError('outside', words().evidence.outside({ path }));
  return found;
}
