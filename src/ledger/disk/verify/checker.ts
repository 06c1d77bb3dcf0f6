import { type KeyObject, verify } from 'node:crypto';
import { plausibleSignature } from '../../note/ed25519.ts';

/**
 * Checks many Ed25519 signatures on all processors: Node verifies asynchronously in its own threads. `add` returns a promise to wait
 * for when too many are pending; `done` waits for all. `bad` is called for each signature that fails.
 */
export type Checker = {
  add: (key: KeyObject, message: Uint8Array, signature: Uint8Array, bad: () => void) => Promise<void> | undefined;
  done: () => Promise<void>;
};

const mostUnderWay = 512;

export function newChecker(): Checker {
  let underWay = 0;
  let wake: (() => void) | undefined;
  let failed: Error | undefined;
  const until = async (most: number): Promise<void> => {
    while (underWay > most) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failed) throw failed;
  };
  const add: Checker['add'] = (key, message, signature, bad) => {
    if (!plausibleSignature(signature)) {
      bad();
      return undefined;
    }
    underWay += 1;
    verify(null, message, key, signature, (error, good) => {
      underWay -= 1;
      if (error) failed = error;
      else if (!good) bad();
      if (underWay <= mostUnderWay / 2 || underWay === 0) wake?.();
    });
    return underWay > mostUnderWay ? until(mostUnderWay / 2) : undefined;
  };
  return { add, done: () => until(0) };
}
