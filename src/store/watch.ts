import { join } from 'node:path';
import { printOf } from './case-cache.ts';
import { listCases } from './identity.ts';

/** How often the disk is looked at, ms: a change is seen before its reader has turned to the page again. */
const EVERY = 1000;

/**
 * Tells the folders of own cases that have changed on disk, whoever changed them. Looks at sizes and times of files, which works on every
 * disk and every system; gives the function that ends it.
 */
export function watchCases(root: string, tell: (id: string) => void): () => void {
  let known = printsOf(root);
  const timer = setInterval(() => {
    const now = printsOf(root);
    for (const id of new Set([...now.keys(), ...known.keys()])) if (now.get(id) !== known.get(id)) tell(id);
    known = now;
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

function printsOf(root: string): Map<string, string> {
  const prints = new Map<string, string>();
  try {
    for (const { folder, bundled } of listCases(root)) if (!bundled) prints.set(folder, printOf(join(root, folder)));
  } catch {
    // The folder is being moved: it is looked at again.
  }
  return prints;
}
