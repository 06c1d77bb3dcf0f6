import { parse } from 'csv-parse/sync';
import { isTable, packageTable, resourcesOf } from '../../src/case/index.ts';

/** Texts of a case folder by file name. */
export type Files = Map<string, string>;

export type About = {
  name: string;
  title: string;
  title_ru?: string;
  title_zh?: string;
  description?: string;
  licenses: readonly { name: string; title: string; path?: string }[];
  chorsu: Record<string, unknown>;
};

/** A Frictionless Data Package (v1) descriptor of a case: its CSV tables, each with its Table Schema. */
export const descriptor = (about: About, files: Files): string => {
  const tables = [...files].flatMap(([file, text]) => {
    const table = file.replace(/\.csv$/, '');
    if (!isTable(table)) return [];
    const [header = [], ...records]: string[][] = parse(text, { bom: true, skip_empty_lines: true });
    return [packageTable(table, file, header, records)];
  });
  return `${JSON.stringify({ profile: 'data-package', ...about, resources: resourcesOf(tables) }, null, 2)}\n`;
};
