import { join } from 'node:path';
import { printOf } from './case-cache.ts';
import { listCases } from './identity.ts';

/** Polling interval of the disk, ms. */
const EVERY = 1000;

/**
 * Reports folders of own cases that have changed on disk, whoever changed them. It compares sizes and times of files, which works on every
 * disk and every system. Returns a function that stops it.
 */
export function watchCases(root: string, tell: (id: string) => void): () => void {
  let before = printsOf(root);
  const timer = setInterval(() => {
    const now = printsOf(root);
    for (const id of new Set([...now.keys(), ...before.keys()])) if (now.get(id) !== before.get(id)) tell(id);
    before = now;
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

function printsOf(root: string): Map<string, string> {
  const prints = new Map<string, string>();
  try {
    for (const { folder, bundled } of listCases(root)) if (!bundled) prints.set(folder, printOf(join(root, folder)));
  } catch {
    // The folder is being moved: the next poll reads it.
  }
  return prints;
}
