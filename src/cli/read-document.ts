import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from '../i18n/index.ts';
import { departure, type Expected, fixed, type PlanDocument, parseJson } from '../questions/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** The published schema of a document; the same number of floors up from `src` and from `dist`. */
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url)), 'utf8'));

/** Most bytes of a document that is read. */
const largest = 400_000_000;

/** Reads a document of a kind and holds it against its schema; anything else is wrong use, told with its place. */
function readDocument(path: string, name: string): unknown {
  const said = words().files;
  let text: string;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw wrongUse(said.notAFile({ path }));
    if (found.size > largest)
      throw wrongUse(said.tooLarge({ path, bytes: fixed(found.size, 0), most: fixed(largest, 0) }));
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw wrongUse(said.unreadable({ path, cause: /^E[A-Z]+$/.test(code) ? code : said.notText }));
  }
  const read = parseJson(text);
  if (!read.ok) {
    const { code, line, column } = read.fault;
    const tell = { json: said.notJson, 'json-deep': said.tooDeep, 'json-key-twice': said.keyTwice }[code];
    throw wrongUse(tell({ path, line, column, name }));
  }
  const found = departure(read.value, schemaOf(name));
  if (found) throw wrongUse(said.departs({ path, name, at: found.at, wanted: expectedWords(found.expected) }));
  return read.value;
}

function expectedWords(expected: Expected): string {
  const said = words().files.wanted;
  switch (expected.kind) {
    case 'value':
      return said.value(expected);
    case 'oneOf':
      return said.oneOf(expected);
    case 'type':
      return said.type(expected);
    case 'range':
      return said.range(expected);
    case 'other':
      return said.other;
    case 'objectWith':
      return said.objectWith(expected);
    case 'parts':
      return said.parts(expected);
  }
}

/** Reads a plan document, by its path or that of its folder. */
export function readPlan(path: string): PlanDocument {
  const folder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.json');
  return readDocument(folder ? join(path, 'plan.json') : path, 'plan') as PlanDocument;
}
