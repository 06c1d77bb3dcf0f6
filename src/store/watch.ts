import { join } from 'node:path';
import { printOf } from './case-cache.ts';
import { listCases } from './identity.ts';

/** Polling interval of the disk, ms. */
const EVERY = 1000;

/**
 * Reports folders of own cases that have changed on disk, whoever changed them. It compares sizes and times of files, which works on every
 * disk and every system. `watch` adds a listener and returns a function that removes it.
 */
export function watchCases(root: string) {
  const watchers = new Set<(folder: string) => void>();
  let before = printsOf(root);
  const timer = setInterval(() => {
    const now = printsOf(root);
    for (const folder of new Set([...now.keys(), ...before.keys()]))
      if (now.get(folder) !== before.get(folder)) for (const tell of watchers) tell(folder);
    before = now;
  }, EVERY);
  timer.unref();
  return {
    watch(tell: (folder: string) => void): () => void {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    close: () => clearInterval(timer),
  };
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
