import { StoreError } from '../store/index.ts';

/** The idempotency keys of edits on a server without accounts, for as long as the server runs. */
export interface Keys {
  /** Throws `key-used` where another edit was done under the key. */
  isDone(key: string | undefined, asked: string): boolean;
  done(key: string | undefined, asked: string): void;
}

/** The most keys that are remembered. */
const MOST = 1000;

export function keys(): Keys {
  const asks = new Map<string, string>();
  return {
    isDone(key, asked) {
      const before = key === undefined ? undefined : asks.get(key);
      if (before !== undefined && before !== asked) throw new StoreError('key-used', key!);
      return before !== undefined;
    },
    done(key, asked) {
      if (key !== undefined) asks.set(key, asked);
      for (const old of [...asks.keys()].slice(0, -MOST)) asks.delete(old);
    },
  };
}
