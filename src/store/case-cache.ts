import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './included.ts';

/** The arguments of a cached function: the workspace, a case of it, and what else the result depends on. */
type Key = readonly [root: string, id: string, ...more: string[]];

/**
 * Caches the results of `make` for the `most` arguments that were used last. A result is made anew once a file of the case has changed,
 * or of a case that it includes, or of the folder that `beside` names. All callers share a result: they must not change it.
 */
export function caseCache<A extends Key, T>(
  most: number,
  make: (...args: A) => Promise<T>,
  beside?: (...args: A) => string,
): (...args: A) => Promise<T> {
  const cache = new Map<string, { readonly state: string; readonly made: Promise<T> }>();
  return (...args) => {
    const [root, id] = args;
    // The state is read before the case: a change that comes while the case is read then makes another state.
    const ofCase = stateOf(root, id);
    if (ofCase === undefined) return make(...args);
    const state = beside ? `${ofCase}\n\n${printOf(beside(...args))}` : ofCase;
    const key = args.join('\0');
    const cached = cache.get(key);
    const one = cached?.state === state ? cached : { state, made: make(...args) };
    cache.delete(key);
    cache.set(key, one);
    for (const old of [...cache.keys()].slice(0, -most)) cache.delete(old);
    one.made.catch(() => cache.get(key) === one && cache.delete(key));
    return one.made;
  };
}

/** A text that differs between two states of a case. Undefined where the case includes something that is no case of the workspace: it is read anew each time. */
function stateOf(root: string, id: string): string | undefined {
  const { cases, elsewhere, missing } = closureOf(root, id);
  return elsewhere.length + missing.length > 0
    ? undefined
    : cases.map((one) => `${one}\n${printOf(join(root, one))}`).join('\n\n');
}

/** Names, times, sizes and inodes of the files of a case; a file that was written beside and renamed has a new inode. */
export function printOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => {
      const found = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false });
      return found ? `${name} ${found.mtimeNs} ${found.size} ${found.ino}` : name;
    })
    .join('\n');
}
