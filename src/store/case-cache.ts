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
  make: (...asked: A) => Promise<T>,
  beside?: (...asked: A) => string,
): (...asked: A) => Promise<T> {
  const kept = new Map<string, { readonly state: string; readonly made: Promise<T> }>();
  return (...asked) => {
    const [root, id] = asked;
    // The state is read before the case: a change that comes while the case is read then makes another state.
    const ofCase = stateOf(root, id);
    if (ofCase === undefined) return make(...asked);
    const state = beside ? `${ofCase}\n\n${printOf(beside(...asked))}` : ofCase;
    const key = asked.join('\0');
    const known = kept.get(key);
    const one = known?.state === state ? known : { state, made: make(...asked) };
    kept.delete(key);
    kept.set(key, one);
    for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
    one.made.catch(() => kept.get(key) === one && kept.delete(key));
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
