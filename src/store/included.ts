import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundledNames } from '../case/index.ts';
import { safeName } from './name.ts';
import { jsonAt } from './whole.ts';

/** A case with all cases that it includes, directly or not. */
export interface Closure {
  /** Folders of cases of the workspace, the case itself first; without bundled cases, which everyone may read. */
  readonly cases: readonly string[];
  /** Entries that are neither a case of the workspace nor a bundled one. */
  readonly elsewhere: readonly string[];
  /** Missing folders of the workspace that an entry names: nothing is read from them. */
  readonly missing: readonly string[];
}

/** The entries of the setting `include` of a case; none where its datapackage.json is missing or does not parse. */
function includeWords(root: string, id: string): string[] {
  const { chorsu }: { readonly chorsu?: { readonly include?: unknown } | null } =
    jsonAt(join(root, id, 'datapackage.json')) ?? {};
  const words = chorsu?.include;
  return wordsIn(Array.isArray(words) ? words.map(String) : [String(words ?? '')]);
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(';').map((word) => word.trim())).filter((word) => word !== '');

/** The folder of the workspace to which an entry of `include` leads, and whether a case, nothing or something else is there. */
function ownCase(root: string, from: string, word: string) {
  const path = resolve(root, from, word);
  const folder = basename(path) === 'datapackage.json' ? dirname(path) : path;
  if (dirname(folder) !== resolve(root)) return undefined;
  const there = existsSync(join(folder, 'datapackage.json')) ? 'case' : existsSync(folder) ? 'other' : 'nothing';
  return { folder: basename(folder), there } as const;
}

/** The cases whose rows are read with a case of the workspace. */
export const closureOf = (root: string, id: string): Closure =>
  closureOfWords(root, id, includeWords(root, safeName(id)));

/** The same for a new value of the setting `include` (`given`). */
export function closureOfWords(root: string, id: string, words: readonly string[]): Closure {
  const bundled = new Set(bundledNames());
  const cases: string[] = [id];
  const elsewhere: string[] = [];
  const missing: string[] = [];
  for (const one of cases) {
    for (const word of one === id ? wordsIn(words) : includeWords(root, one)) {
      if (bundled.has(word)) continue;
      const own = ownCase(root, one, word);
      if (own?.there === 'nothing') missing.push(own.folder);
      else if (own?.there !== 'case') elsewhere.push(word);
      else if (!cases.includes(own.folder)) cases.push(own.folder);
    }
  }
  return { cases, elsewhere, missing };
}
