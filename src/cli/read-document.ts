import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from '../i18n/index.ts';
import { departure, type Expected, fixed, type PlanDocument, parseJson } from '../questions/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** The published schema of a document. The relative path is the same from `src` and from `dist`. */
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url)), 'utf8'));

/** The largest document that is read, bytes. */
const largest = 400_000_000;

/**
 * Reads a document and checks it against its schema.
 *
 * @throws {Failure} wrong use, with the place of the first error
 */
function readDocument(path: string, name: string): unknown {
  const say = words().files;
  let text: string;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw wrongUse(say.notAFile({ path }));
    if (found.size > largest)
      throw wrongUse(say.tooLarge({ path, bytes: fixed(found.size, 0), most: fixed(largest, 0) }));
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw wrongUse(say.unreadable({ path, cause: /^E[A-Z]+$/.test(code) ? code : say.notText }));
  }
  const read = parseJson(text);
  if (!read.ok) {
    const { code, line, column } = read.fault;
    const tell = { json: say.notJson, 'json-deep': say.tooDeep, 'json-key-twice': say.keyTwice }[code];
    throw wrongUse(tell({ path, line, column, name }));
  }
  const found = departure(read.value, schemaOf(name));
  if (found) throw wrongUse(say.departs({ path, name, at: found.at, wanted: expectedWords(found.expected) }));
  return read.value;
}

function expectedWords(expected: Expected): string {
  const say = words().files.wanted;
  switch (expected.kind) {
    case 'value':
      return say.value(expected);
    case 'oneOf':
      return say.oneOf(expected);
    case 'type':
      return say.type(expected);
    case 'range':
      return say.range(expected);
    case 'other':
      return say.other;
    case 'objectWith':
      return say.objectWith(expected);
    case 'parts':
      return say.parts(expected);
  }
}

/** Reads a plan from its file or its folder. */
export function readPlan(path: string): PlanDocument {
  const folder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.json');
  return readDocument(folder ? join(path, 'plan.json') : path, 'plan') as PlanDocument;
}
