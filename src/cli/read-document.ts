import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { departure, parseJson } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** The published schema of a document; the same number of floors up from `src` and from `dist`. */
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url)), 'utf8'));

/** Most bytes of a document that is read. */
const largest = 400_000_000;

/** Reads a document of a kind and holds it against its schema; anything else is wrong use, told with its place. */
export function readDocument(path: string, name: string): unknown {
  let text: string;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw wrongUse(`${path} is no file`);
    if (found.size > largest) throw wrongUse(`${path} has ${found.size} bytes; ${largest} is the most`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw wrongUse(`${path}: no ${name} can be read there (${/^E[A-Z]+$/.test(code) ? code : 'it is no UTF-8 text'})`);
  }
  const read = parseJson(text);
  if (!read.ok) {
    const { code, line, column } = read.fault;
    const why = { json: 'is no JSON', 'json-deep': 'lies too deep', 'json-key-twice': 'is a key for the second time' };
    throw wrongUse(`${path}: what stands in line ${line}, column ${column} ${why[code]}: make the ${name} anew`);
  }
  const found = departure(read.value, schemaOf(name));
  if (found) throw wrongUse(`${path} is no ${name} document: ${found.at} must be ${found.wanted}`);
  return read.value;
}

/** Reads a plan document, by its path or that of its folder. */
export function readPlan(path: string): PlanDocument {
  const folder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.json');
  return readDocument(folder ? join(path, 'plan.json') : path, 'plan') as PlanDocument;
}
