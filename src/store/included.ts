import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundledNames } from '../case/index.ts';
import { safeName } from './name.ts';

/** A case with what it includes, over all steps. */
export interface Closure {
  /** Own cases of the workspace by folder, the case itself first; bundled ones, which everyone may read, are left out. */
  readonly cases: readonly string[];
  /** Words that lead neither to a case of the workspace nor to a bundled one. */
  readonly elsewhere: readonly string[];
  /** Folders of the workspace that a word names and that do not exist: nothing is read from them. */
  readonly missing: readonly string[];
}

/** The words of the setting `include` in the text of a datapackage.json. A text that the reader of cases refuses includes nothing. */
function includeWords(text: string): string[] {
  const given = descriptorIn(text)?.chorsu?.include;
  return wordsIn(Array.isArray(given) ? given.map(String) : [String(given ?? '')]);
}

function descriptorIn(text: string): { chorsu?: { include?: unknown } } | null {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(';').map((word) => word.trim())).filter((word) => word !== '');

/** The folder of the workspace that a word of `include` leads to, and what lies there: a case, nothing, or something else. */
function ownCase(root: string, from: string, word: string) {
  const path = resolve(root, from, word);
  const folder = basename(path) === 'datapackage.json' ? dirname(path) : path;
  if (dirname(folder) !== resolve(root)) return undefined;
  const there = existsSync(join(folder, 'datapackage.json')) ? 'case' : existsSync(folder) ? 'other' : 'nothing';
  return { folder: basename(folder), there } as const;
}

/** The cases whose rows a case of the workspace holds: who reads it reads them. */
export function closureOf(root: string, id: string): Closure {
  const path = join(root, safeName(id), 'datapackage.json');
  return closureOfWords(root, id, existsSync(path) ? includeWords(readFileSync(path, 'utf8')) : []);
}

/** The same with the setting `include` as it is to be (`given`), not as it is on the disk. */
export function closureOfWords(root: string, id: string, given: readonly string[]): Closure {
  const bundled = new Set(bundledNames());
  const cases: string[] = [id];
  const elsewhere: string[] = [];
  const missing: string[] = [];
  for (const one of cases) {
    const path = join(root, one, 'datapackage.json');
    for (const word of one === id ? wordsIn(given) : includeWords(readFileSync(path, 'utf8'))) {
      if (bundled.has(word)) continue;
      const own = ownCase(root, one, word);
      if (own?.there === 'nothing') missing.push(own.folder);
      else if (own?.there !== 'case') elsewhere.push(word);
      else if (!cases.includes(own.folder)) cases.push(own.folder);
    }
  }
  return { cases, elsewhere, missing };
}
