import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Issue } from '../model.ts';
import { nearest } from '../nearest.ts';
import { isTable, type TableName, tableNames } from '../schema/tables.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { bytesOfFile } from './inside.ts';
import type { Located } from './locate.ts';
import { type Limits, limits, type Package, type RawTable } from './package.ts';
import { decode, readTableFile } from './tableFile.ts';

/**
 * Reads a folder of CSV tables with its datapackage.json. `shown` is the prefix of file names in messages. Never
 * throws.
 */
export function readFolder(located: Located, shown = '', most: Limits = limits): Package {
  const { folder, name, path } = located;
  const file = `${shown}${basename(path)}`;
  const issues: Issue[] = [];
  const empty = { file, folder, name, entries: [], tables: [], unread: tableNames, issues };
  if (existsSync(join(folder, 'plan.json'))) {
    issues.push({ code: 'plan-folder', severity: 'error', table: 'case', file: `${shown}plan.json` });
    return empty;
  }
  const text = read({ path, file, folder, missing: 'package-missing' }, issues);
  if (!text) return empty;
  const decoded = decode(text);
  if (typeof decoded !== 'object') {
    const code = decoded === 'utf-16' ? 'encoding-utf-16' : 'encoding';
    issues.push({
      code,
      severity: 'error',
      table: 'case',
      file,
      ...(typeof decoded === 'number' && { line: decoded }),
    });
    return empty;
  }
  const descriptor = readDescriptor(decoded.text, file);
  issues.push(...descriptor.issues);
  const tables: RawTable[] = [];
  const unread = new Set<TableName>();
  for (const [table, resource] of filesOf(folder, descriptor, file, shown, issues)) {
    const [path, shownAs] = [join(folder, resource), `${shown}${resource}`];
    const bytes = read({ path, file: shownAs, folder, missing: 'file-missing' }, issues, table);
    const file = bytes && readTableFile(table, shownAs, bytes, most);
    if (file) issues.push(...file.issues);
    if (file?.raw) tables.push(file.raw);
    else unread.add(table);
  }
  return { file, folder, name, entries: descriptor.entries, tables, unread: [...unread], issues };
}

function read(
  place: { path: string; file: string; folder: string; missing: string },
  issues: Issue[],
  table = 'case',
): Uint8Array | undefined {
  const found = bytesOfFile(place.path, place.missing, place.folder);
  if (found instanceof Uint8Array) return found;
  issues.push({ ...found, severity: 'error', table, file: place.file });
  return undefined;
}

/** The files of the tables: those listed as resources, and files that are named like a table and not listed. */
function filesOf(folder: string, descriptor: Descriptor, file: string, shown: string, issues: Issue[]) {
  const files = new Map<TableName, string>();
  const paths = new Set<string>();
  for (const { name, path } of descriptor.resources ?? []) {
    paths.add(path);
    if (!isTable(name)) {
      const near = nearest(name, tableNames);
      const severity = near !== undefined || /\.csv$/i.test(path) ? 'error' : 'warning';
      issues.push({ code: 'table-unknown', severity, file, value: name, ...(near && { params: { nearest: near } }) });
    } else if (files.has(name))
      issues.push({ code: 'resource-twice', severity: 'error', table: name, file, value: name });
    else files.set(name, path);
  }
  const others = existsSync(folder) ? readdirSync(folder).filter((x) => x.endsWith('.csv') && !paths.has(x)) : [];
  for (const other of others.sort()) {
    const name = other.slice(0, -4);
    if (isTable(name) && !files.has(name)) {
      files.set(name, other);
      if (descriptor.resources && descriptor.issues.length === 0) {
        issues.push({
          code: 'file-unlisted',
          severity: 'warning',
          table: name,
          file: `${shown}${other}`,
          value: other,
        });
      }
    } else if (!name.startsWith('x_')) {
      const near = nearest(name, tableNames);
      const params = near === undefined ? {} : { nearest: near };
      issues.push({ code: 'file-unknown', severity: 'warning', file: `${shown}${other}`, value: other, params });
    }
  }
  return files;
}
