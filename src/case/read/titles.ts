import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, RawRow } from '../model.ts';
import { bundledNames } from './locate.ts';

type Titles = Readonly<Record<'title' | 'title_ru' | 'title_zh', string | undefined>>;

const titlesByFolder = new Map<string, readonly Titles[]>();

/** The titles of the bundled cases and templates: those that copies begin with. */
function bundledTitles(folder: string): readonly Titles[] {
  const titlesRead = titlesByFolder.get(folder);
  if (titlesRead) return titlesRead;
  const folders = [folder, join(folder, 'templates')];
  const found = folders.flatMap((from) =>
    bundledNames(from).map((name) => JSON.parse(readFileSync(join(from, name, 'datapackage.json'), 'utf8')) as Titles),
  );
  titlesByFolder.set(folder, found);
  return found;
}

/**
 * Warnings of titles in Russian and Chinese that are still those of the bundled case that a case was copied from, while its title is its
 * own: a reader of these languages would be told the title of another case.
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
