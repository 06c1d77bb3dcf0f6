import type { Node } from './graph.ts';
import { ODRL, XSD } from './terms.ts';

/** A half-open stretch of time, milliseconds since 1970: a date is its whole day, a year its whole year. */
type Span = { readonly start: number; readonly end: number };

const NUMBERS = new Set(
  'integer decimal double float long int short byte nonNegativeInteger positiveInteger'.split(' '),
);

/**
 * Whether a known value stands in the relation to the right operand (ODRL Vocabulary 2.2, operators). Dates without a
 * zone are UTC. A date or a year as right operand covers all of it: `lteq 2031-12-31` holds until that day ends.
 * @param partOf whether the first IRI is, directly or not, a part of the second.
 */
export function holds(
  known: readonly Node[],
  operator: string,
  right: readonly Node[],
  partOf: (part: string, whole: string) => boolean,
): boolean {
  if (known.length === 0) return false;
  const equal = (a: Node, b: Node): boolean => compare(a, b) === 0;
  const within = (a: Node, b: Node): boolean => equal(a, b) || partOf(word(a), word(b));
  const [first, bound] = [known[0]!, right[0]!];
  const order = compare(first, bound);
  switch (operator.startsWith(ODRL) ? operator.slice(ODRL.length) : '') {
    case 'eq':
      return order === 0;
    case 'neq':
      return order !== 0;
    case 'lt':
      return order !== undefined && order < 0;
    case 'lteq':
      return order !== undefined && order <= 0;
    case 'gt':
      return order !== undefined && order > 0;
    case 'gteq':
      return order !== undefined && order >= 0;
    case 'isAnyOf':
      return known.some((a) => right.some((b) => equal(a, b)));
    case 'isNoneOf':
      return !known.some((a) => right.some((b) => equal(a, b)));
    case 'isAllOf':
      return known.length === right.length && known.every((a) => right.some((b) => equal(a, b)));
    case 'isPartOf':
      return known.every((a) => right.some((b) => within(a, b)));
    case 'hasPart':
      return right.every((b) => known.some((a) => within(b, a)));
    case 'isA':
      return known.some((a) => right.some((b) => within(a, b)));
    default:
      return false;
  }
}

/** Negative, zero or positive; undefined where the two cannot be ordered (words that differ are merely unequal). */
function compare(a: Node, b: Node): number | undefined {
  if ('iri' in a || 'iri' in b) return word(a) === word(b) ? 0 : undefined;
  const spanA = span(a);
  const spanB = span(b);
  if (spanA && spanB) {
    if (spanA.start >= spanB.end) return 1;
    if (spanA.end <= spanB.start) return -1;
    return 0;
  }
  if (isNumber(a) && isNumber(b)) {
    const difference = Number(a.value) - Number(b.value);
    return Number.isNaN(difference) ? undefined : difference;
  }
  return a.value === b.value ? 0 : undefined;
}

/** JSON-LD writers often leave an address as plain text (the ODRL context gives rightOperand no type): it is the same word. */
const word = (node: Node): string => ('iri' in node ? node.iri : node.value);

const isNumber = (node: { value: string; type: string }): boolean => NUMBERS.has(node.type.replace(XSD, ''));

/** A moment ends one millisecond after it starts, so that equal moments overlap. */
function span({ value, type }: { value: string; type: string }): Span | undefined {
  const zone = /(Z|[+-]\d\d:\d\d)$/.exec(value)?.[1] ?? 'Z';
  const bare = value.replace(/(Z|[+-]\d\d:\d\d)$/, '');
  if (type === `${XSD}dateTime` || type === `${XSD}dateTimeStamp`) {
    const start = Date.parse(`${bare}${zone}`);
    return Number.isNaN(start) ? undefined : { start, end: start + 1 };
  }
  if (type === `${XSD}date`) {
    const start = Date.parse(`${bare}T00:00:00${zone}`);
    return Number.isNaN(start) ? undefined : { start, end: start + 86_400_000 };
  }
  if (type === `${XSD}gYear` && /^\d{4}$/.test(bare)) {
    const start = Date.parse(`${bare}-01-01T00:00:00${zone}`);
    return { start, end: Date.parse(`${Number(bare) + 1}-01-01T00:00:00${zone}`) };
  }
  return undefined;
}
