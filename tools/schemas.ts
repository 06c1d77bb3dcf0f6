import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

type Json = Readonly<Record<string, unknown>>;

const root = fileURLToPath(new URL('../', import.meta.url));
const source = `${root}src/questions/documents.ts`;

/** Names of the documents: the types that src/questions/documents.ts exports. */
export const documentNames = (): string[] =>
  [...readFileSync(source, 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1]!);

/** The JSON Schema (draft 7) of every document, made from its TypeScript type; by path. */
export function documentSchemas(): Map<string, string> {
  const generator = createGenerator({
    path: source,
    tsconfig: `${root}tsconfig.json`,
    skipTypeCheck: true,
    additionalProperties: true,
    sortProps: false,
    extraTags: ['infinite'],
  });
  return new Map(
    documentNames().map((name) => {
      const made = generator.createSchema(name) as Json;
      const schema = { $id: `https://unpkg.com/chorsu/schemas/${name}.schema.json`, ...made, title: `Chorsu: ${name}` };
      return [`schemas/${name}.schema.json`, `${JSON.stringify(withNulls(schema), undefined, 1)}\n`];
    }),
  );
}

const aYear = { type: 'integer', minimum: 0, maximum: 9999 };

/** A field that is called a year is an integer: a program counts from year to year. */
function yearOr(name: string, schema: unknown): unknown {
  const { type, items } = (typeof schema === 'object' && schema !== null ? schema : {}) as Json;
  if (name === 'year' && type === 'number') return { ...(schema as Json), ...aYear };
  return name === 'years' && type === 'array' && (items as Json).type === 'number'
    ? { ...(schema as Json), items: aYear }
    : schema;
}

/** An infinite number is null in JSON: the tag `@infinite` marks a type that may be infinite. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  const { infinite, ...rest } = value as Json & { infinite?: unknown };
  const found = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, yearOr(key, withNulls(part))]));
  return infinite === undefined ? found : { ...found, type: ['number', 'null'] };
}
