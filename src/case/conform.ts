type Json = Readonly<Record<string, unknown>>;

/** The keywords of JSON Schema (draft 7) that the schemas of documents use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What a schema expects of a value. */
export type Expected =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'type'; readonly types: readonly string[] }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'other' }
  | { readonly kind: 'objectWith'; readonly name: string }
  | { readonly kind: 'parts'; readonly count: number };

/**
 * The first place at which a document does not match its schema, such as `builds[2].year` (empty for the document
 * itself), and what the schema expects there.
 */
interface Departure {
  readonly at: string;
  readonly expected: Expected;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'number' ? 'number' : typeof value;

/**
 * Validates a document against a schema: undefined if it conforms. Properties that the schema does not name are
 * ignored.
 */
export function departure(document: unknown, schema: object): Departure | undefined {
  const whole = schema as Schema;
  return validate(
    document,
    whole,
    '',
    (ref) => whole.definitions?.[decodeURIComponent(ref.slice('#/definitions/'.length))],
  );
}

type Find = (ref: string) => Schema | undefined;

function validate(value: unknown, schema: Schema, at: string, find: Find): Departure | undefined {
  const no = (expected: Expected): Departure => ({ at, expected });
  if (schema.$ref !== undefined) {
    const found = find(schema.$ref);
    if (!found) throw new Error(`the schema has no ${schema.$ref}`);
    return validate(value, found, at, find);
  }
  if (schema.const !== undefined && value !== schema.const)
    return no({ kind: 'value', value: JSON.stringify(schema.const) });
  if (schema.enum && !schema.enum.includes(value)) return no({ kind: 'oneOf', values: schema.enum.map(String) });
  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    const type = typeOf(value);
    const fits = types.includes(type) || (type === 'number' && types.includes('integer') && Number.isInteger(value));
    if (!fits || (type === 'number' && !Number.isFinite(value))) return no({ kind: 'type', types });
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  if (typeof value === 'number' && (value < minimum || value > maximum))
    return no({ kind: 'range', low: minimum, high: maximum });
  if (schema.not && !validate(value, schema.not, at, find)) return no({ kind: 'other' });
  if (schema.anyOf) {
    const departures = schema.anyOf.map((schema) => validate(value, schema, at, find));
    // If no alternative fits, the fault of the one that matched furthest.
    if (!departures.includes(undefined)) return departures.reduce((a, b) => (b!.at.length > a!.at.length ? b : a));
  }
  for (const one of schema.allOf ?? []) {
    const departure = validate(value, one, at, find);
    if (departure) return departure;
  }
  if (isObject(value)) return inObject(value, schema, at, find, no);
  return Array.isArray(value) ? inList(value, schema, at, find, no) : undefined;
}

type No = (expected: Expected) => Departure;

function inObject(value: Json, schema: Schema, at: string, find: Find, no: No): Departure | undefined {
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return no({ kind: 'objectWith', name: missing });
  const own = schema.properties ?? {};
  for (const name of Object.keys(value)) {
    const part = Object.hasOwn(own, name) ? own[name] : schema.additionalProperties;
    if (typeof part !== 'object') continue;
    const departure = validate(value[name], part, at === '' ? name : `${at}.${name}`, find);
    if (departure) return departure;
  }
  return undefined;
}

function inList(value: readonly unknown[], schema: Schema, at: string, find: Find, no: No): Departure | undefined {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems || value.length > maxItems) return no({ kind: 'parts', count: minItems });
  for (const [i, part] of value.entries()) {
    const rule = Array.isArray(items) ? (items as readonly Schema[])[i] : (items as Schema | undefined);
    const departure = rule && validate(part, rule, `${at}[${i}]`, find);
    if (departure) return departure;
  }
  return undefined;
}
