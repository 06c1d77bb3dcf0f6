import { StoreError } from '../store/index.ts';

/** Edits that were done under a key, on a server without accounts: as long as it runs. */
export interface Keys {
  /** Throws `key-used` where another edit was done under the key. */
  isDone(key: string | undefined, asked: string): boolean;
  done(key: string | undefined, asked: string): void;
}

/** Keys that are remembered. */
const MOST = 1000;

export function keys(): Keys {
  const known = new Map<string, string>();
  return {
    isDone(key, asked) {
      const before = key === undefined ? undefined : known.get(key);
      if (before !== undefined && before !== asked) throw new StoreError('key-used', key!);
      return before !== undefined;
    },
    done(key, asked) {
      if (key !== undefined) known.set(key, asked);
      for (const old of [...known.keys()].slice(0, -MOST)) known.delete(old);
    },
  };
}
