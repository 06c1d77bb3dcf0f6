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

const askedOf = (root: string) => join(root, '.chorsu', 'still.asked');
const heldOf = (root: string) => join(root, '.chorsu', 'still.held');

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * In the server of a folder: pauses writes when another program requests it, so that a backup is of one moment. `before` runs first and
 * writes to the disk what only the server can write. Returns a function that ends this.
 */
export function keepStill(root: string, gate: Gate, before: () => Promise<void>): () => void {
  let busy = false;
  for (const path of [askedOf(root), heldOf(root)]) rmSync(path, { force: true });
  const look = async (): Promise<void> => {
    const id = textOf(askedOf(root));
    if (id === '' || busy) return;
    busy = true;
    try {
      await gate.still(async () => {
        await before();
        writeFileSync(heldOf(root), id);
        for (let waited = 0; waited < STILL && textOf(askedOf(root)) === id; waited += LOOK) await sleep(LOOK);
      });
    } finally {
      rmSync(heldOf(root), { force: true });
      // Another program may have made a request meanwhile.
      if (textOf(askedOf(root)) === id) rmSync(askedOf(root), { force: true });
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
    const held = await lockFolder(join(root, '.chorsu', 'holder'), root);
    try {
      return await work();
    } finally {
      held.release();
    }
  } catch (error) {
    // Nobody writes into a read-only folder.
    if (isReadOnly(error)) return work();
    if (!(error instanceof FolderInUseError)) throw error;
  }
  const id = newId();
  mkdirSync(join(root, '.chorsu'), { recursive: true });
  writeFileSync(askedOf(root), id);
  const isHeld = () => textOf(heldOf(root)) === id;
  try {
    for (let waited = 0; !isHeld(); waited += LOOK) {
      if (waited > SILENT || textOf(askedOf(root)) !== id) throw new SilentError(root);
      await sleep(LOOK);
    }
    const done = await work();
    if (!isHeld()) throw new SilentError(root);
    return done;
  } finally {
    if (textOf(askedOf(root)) === id) rmSync(askedOf(root), { force: true });
  }
}
