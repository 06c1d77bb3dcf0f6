import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, RawRow } from '../model.ts';
import { bundledNames } from './locate.ts';

type Titles = Readonly<Record<'title' | 'title_ru' | 'title_zh', string | undefined>>;

const titlesByFolder = new Map<string, readonly Titles[]>();

/** Titles of the bundled cases and templates, which copies of them begin with. */
function bundledTitles(folder: string): readonly Titles[] {
  const cached = titlesByFolder.get(folder);
  if (cached) return cached;
  const folders = [folder, join(folder, 'templates')];
  const found = folders.flatMap((from) =>
    bundledNames(from).map((name) => JSON.parse(readFileSync(join(from, name, 'datapackage.json'), 'utf8')) as Titles),
  );
  titlesByFolder.set(folder, found);
  return found;
}

/**
 * Warns of a Russian or Chinese title that a case still has from the bundled case it was copied from, although its main
 * title has changed: readers in these languages would see the title of another case.
 */
export function oldTitles({ title, ...settings }: RawRow, folder: string, file: string): Issue[] {
  if (typeof title !== 'string' || title === '') return [];
  return (['title_ru', 'title_zh'] as const).flatMap((column): Issue[] => {
    const value = settings[column];
    if (typeof value !== 'string' || value === '') return [];
    const same = bundledTitles(folder).filter((row) => row[column] === value);
    const [first] = same;
    if (first?.title === undefined || same.some((row) => row.title === title)) return [];
    const params = { other: first.title, found: title };
    return [{ code: 'title-old', severity: 'warning', table: 'case', column, value, file, params }];
  });
}
