/** Why a JSON text is refused, and where. It holds none of the text but a key that occurs twice. */
interface JsonFault {
  readonly code: 'json' | 'json-deep' | 'json-key-twice';
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The key that occurs twice. */
  readonly key?: string;
}

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: JsonFault };

/** Deepest nesting of lists and objects; no document of this program comes near. */
const deepest = 100;

const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts
const plain = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Refused extends Error {
  readonly code: JsonFault['code'];
  readonly at: number;
  readonly key: string | undefined;

  constructor(code: JsonFault['code'], at: number, key?: string) {
    super(code);
    this.code = code;
    this.at = at;
    this.key = key;
  }
}

/**
 * Parses JSON (RFC 8259) from an untrusted source. Refuses, with the place: text that is not JSON, nesting deeper than
 * a hundred, and objects in which a key occurs twice.
 */
export function parseJson(source: string): Json {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  try {
    const end = skip(text, walk(text, skip(text, 0), 0));
    if (end < text.length) throw new Refused('json', end);
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const { code, at, key } = error instanceof Refused ? error : new Refused('json', 0);
    const before = text.slice(0, at).split('\n');
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    return { ok: false, fault: { code, ...place, ...(key !== undefined && { key }) } };
  }
}

function skip(text: string, at: number): number {
  blank.lastIndex = at;
  blank.test(text);
  return Math.max(at, blank.lastIndex);
}

/** The position after the value that begins at `at`. */
function walk(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === '"') return stringEnd(text, at);
  if (first === '{' || first === '[') {
    if (depth >= deepest) throw new Refused('json-deep', at);
    return first === '{' ? walkObject(text, at, depth) : walkList(text, at, depth);
  }
  scalar.lastIndex = at;
  if (!scalar.test(text)) throw new Refused('json', at);
  return scalar.lastIndex;
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; ; at = escaped.lastIndex) {
    plain.lastIndex = at;
    plain.test(text);
    at = Math.max(at, plain.lastIndex);
    if (text[at] === '"') return at + 1;
    escaped.lastIndex = at;
    if (!escaped.test(text)) throw new Refused('json', at);
  }
}

function walkList(text: string, from: number, depth: number): number {
  let at = skip(text, from + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    at = skip(text, walk(text, at, depth + 1));
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') throw new Refused('json', at);
    at = skip(text, at + 1);
  }
}

function walkObject(text: string, from: number, depth: number): number {
  const keys = new Set<string>();
  let at = skip(text, from + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] !== '"') throw new Refused('json', at);
    const end = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    if (keys.has(key)) throw new Refused('json-key-twice', at, key);
    keys.add(key);
    at = skip(text, end);
    if (text[at] !== ':') throw new Refused('json', at);
    at = skip(text, walk(text, skip(text, at + 1), depth + 1));
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') throw new Refused('json', at);
    at = skip(text, at + 1);
  }
}
