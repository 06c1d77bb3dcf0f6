import { canonical } from '../canonical.ts';
import { parseJson } from '../json.ts';
import type { Issue } from '../model.ts';
import type { Entry } from './package.ts';

/** A resource of a data package: a table in a file. */
interface Resource {
  readonly name: string;
  readonly path: string;
}

export interface Descriptor {
  readonly entries: Entry[];
  /** Undefined if the package lists none; then tables are found by the names of their files. */
  readonly resources: Resource[] | undefined;
  readonly issues: Issue[];
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Settings that stand beside `chorsu` in a data package: properties of Frictionless, and their translations. */
export const descriptive = ['name', 'title', 'title_ru', 'title_zh'] as const;

/** Properties of a data package that are read elsewhere or written anew each time. */
const knownProperties = new Set([...descriptive, 'chorsu', 'resources', 'profile']);

/** Parses a datapackage.json (Frictionless Data Package v1). Never throws. */
export function readDescriptor(text: string, file: string): Descriptor {
  const issues: Issue[] = [];
  const entries: Entry[] = [];
  const fault = (code: string, more: Partial<Issue> = {}) =>
    issues.push({ code, severity: 'error', table: 'case', file, ...more });
  const read = parseJson(text);
  if (!read.ok) {
    const { code, line, column, key } = read.fault;
    fault(code, { line, params: { found: column }, ...(key !== undefined && { value: key.slice(0, 60) }) });
    return { entries, resources: [], issues };
  }
  const json = read.value;
  if (!isObject(json)) {
    fault('json-object');
    return { entries, resources: [], issues };
  }
  const add = (key: string, value: unknown) => {
    const line = lineOf(text, key);
    const cell = key === SHARES ? sharesOf(value) : textOfJson(value);
    if (cell === undefined) fault('setting-shape', { column: key, value: JSON.stringify(value).slice(0, 60), line });
    else entries.push({ key, value: cell, line });
  };
  if (isObject(json.chorsu)) for (const [key, value] of Object.entries(json.chorsu)) add(key, value);
  else fault('settings-missing');
  const inside = new Set(entries.map((entry) => entry.key));
  for (const key of descriptive) if (json[key] !== undefined && !inside.has(key)) add(key, json[key]);
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !knownProperties.has(key)));
  if (Object.keys(rest).length > 0) entries.push({ key: 'x_package', value: canonical(rest) });
  return { entries, resources: resourcesOf(json.resources, fault), issues };
}

/** The setting whose value is an object: shares by quality. */
const SHARES = 'ranges';

/** Writes `{"recalled": 0.3}` as an item of a list: "recalled 0.3". */
function sharesOf(value: unknown): string | undefined {
  if (!isObject(value)) return textOfJson(value);
  const shares = Object.entries(value);
  return shares.every(([, share]) => typeof share === 'number')
    ? shares.map(([quality, share]) => `${quality} ${share}`).join(';')
    : undefined;
}

function textOfJson(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((x) => typeof x === 'string' || typeof x === 'number'))
    return value.join(';');
  return undefined;
}

function lineOf(text: string, key: string): number {
  const found = text.indexOf(JSON.stringify(key));
  return found < 0 ? 1 : text.slice(0, found).split('\n').length;
}

function resourcesOf(value: unknown, fault: (code: string, more?: Partial<Issue>) => void): Resource[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    fault('resources-shape');
    return [];
  }
  const resources: Resource[] = [];
  for (const item of value) {
    const name = isObject(item) && typeof item.name === 'string' ? item.name : '';
    const path = isObject(item) ? item.path : undefined;
    if (!isObject(item) || name === '' || typeof path !== 'string') fault('resource-shape', { value: name });
    else if (/^[a-z][a-z+.-]+:\/\//i.test(path)) fault('resource-remote', { value: path });
    else if (/^([\\/]|[a-z]:)/i.test(path) || path.split(/[\\/]/).includes('..')) {
      fault('resource-outside', { value: path });
    } else if (isObject(item.dialect) && (item.dialect.delimiter ?? ',') !== ',') {
      fault('resource-delimiter', { value: path, params: { found: String(item.dialect.delimiter) } });
    } else if (typeof item.encoding === 'string' && !/^(utf-?8|us-ascii)$/i.test(item.encoding)) {
      fault('resource-encoding', { value: path, params: { found: item.encoding } });
    } else resources.push({ name, path });
  }
  return resources;
}
