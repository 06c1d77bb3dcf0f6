import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './included.ts';

/** The folder, a case of it, and what else is asked. */
type Asked = readonly [root: string, id: string, ...more: string[]];

/**
 * Keeps what was made of the cases that were asked about last, each until a file of it, or of a case that it includes, has
 * changed, or a file of the folder that `beside` names. What is given is shared by all who ask: it must not be changed.
 */
export function held<A extends Asked, T>(
  most: number,
  make: (...asked: A) => Promise<T>,
  beside?: (...asked: A) => string,
): (...asked: A) => Promise<T> {
  const kept = new Map<string, { readonly state: string; readonly made: Promise<T> }>();
  return (...asked) => {
    const [root, id] = asked;
    // The state is looked at first: what changes while the case is read makes another one.
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

/** What tells two states of a case apart; undefined where it includes what is no case here, which is read anew each time. */
function stateOf(root: string, id: string): string | undefined {
  const { cases, elsewhere, missing } = closureOf(root, id);
  return elsewhere.length + missing.length > 0
    ? undefined
    : cases.map((one) => `${one}\n${printOf(join(root, one))}`).join('\n\n');
}

/** Names, times, sizes and numbers of the files of a case; a file that was written beside and renamed has a new number. */
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
