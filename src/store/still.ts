import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from './access/token.ts';
import type { Gate } from './gate.ts';
import { isReadOnly } from './identity.ts';
import { FolderInUseError, lockFolder } from './lock.ts';

/** Interval of the check of the two files, the longest pause of the server, and the timeout after which it counts as silent, ms. */
const LOOK = 100;
const STILL = 60_000;
const SILENT = 30_000;

const requestFile = (root: string) => join(root, '.chorsu', 'still.asked');
const pauseFile = (root: string) => join(root, '.chorsu', 'still.held');

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * In the server of a folder: pauses writes when another program requests it, so that a backup is of one moment. `before` runs first and
 * writes to the disk what only the server can write. Returns a function that ends this.
 */
export function keepStill(root: string, gate: Gate, before: () => Promise<void>): () => void {
  let busy = false;
  for (const path of [requestFile(root), pauseFile(root)]) rmSync(path, { force: true });
  const look = async (): Promise<void> => {
    const id = textOf(requestFile(root));
    if (id === '' || busy) return;
    busy = true;
    try {
      await gate.still(async () => {
        await before();
        writeFileSync(pauseFile(root), id);
        for (let waited = 0; waited < STILL && textOf(requestFile(root)) === id; waited += LOOK) await sleep(LOOK);
      });
    } finally {
      rmSync(pauseFile(root), { force: true });
      // Another program may have made a request meanwhile.
      if (textOf(requestFile(root)) === id) rmSync(requestFile(root), { force: true });
      busy = false;
    }
  };
  // After a failure the next check tries again, or the other program gives up.
  const timer = setInterval(() => void look().catch(() => {}), LOOK);
  timer.unref();
  return () => clearInterval(timer);
}

/** The server of a folder does not answer. */
export class SilentError extends Error {}

/**
 * Runs `work` while nobody writes into a folder: its server is asked to pause; if there is no server, none can start.
 *
 * @throws {SilentError} where the server does not answer, or does not keep still until the work is done
 */
export async function whileStill<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    const lock = await lockFolder(join(root, '.chorsu', 'holder'), root);
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    // Nobody writes into a read-only folder.
    if (isReadOnly(error)) return work();
    if (!(error instanceof FolderInUseError)) throw error;
  }
  const id = newId();
  mkdirSync(join(root, '.chorsu'), { recursive: true });
  writeFileSync(requestFile(root), id);
  const isPaused = () => textOf(pauseFile(root)) === id;
  try {
    for (let waited = 0; !isPaused(); waited += LOOK) {
      if (waited > SILENT || textOf(requestFile(root)) !== id) throw new SilentError(root);
      await sleep(LOOK);
    }
    const done = await work();
    if (!isPaused()) throw new SilentError(root);
    return done;
  } finally {
    if (textOf(requestFile(root)) === id) rmSync(requestFile(root), { force: true });
  }
}
