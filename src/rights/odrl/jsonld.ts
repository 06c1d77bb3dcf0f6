import { type Context, KNOWN_CONTEXTS, type TermDefinition } from './context.ts';
import { add, type Graph, type Node } from './graph.ts';
import { RDF, XSD } from './terms.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
/** The context in force at a node. */
type Active = { terms: Map<string, TermDefinition | null>; vocab?: string; base: string };

/** Counter of blank nodes, which labels them. */
type BlankNodes = { next: number };

const KEYWORDS = new Set('@id @type @value @list @set @graph @context @language @vocab @base'.split(' '));
const SUPPORTED = new Set(['@list', '@set', '@language', '@index']);

/**
 * Reads JSON-LD 1.1 into a graph without a network: contexts are inline or one of {@link KNOWN_CONTEXTS}. Understands term
 * definitions (`@id`, `@type`, `@container` list and set), prefixes, `@vocab`, `@base`, lists, sets, graphs and nested nodes.
 *
 * @param text JSON text of one node, an array of nodes, or an object with `@graph`
 * @throws {Error} at an unknown context address, a scoped context, `@reverse`, `@nest` or `@import`
 */
export function readJsonLd(text: string): Graph {
  const graph: Graph = new Map();
  const blank: BlankNodes = { next: 0 };
  const root: Active = { terms: new Map(), base: '' };
  for (const node of list(JSON.parse(text) as Json)) {
    if (isObject(node)) readNode(node, root, graph, blank);
  }
  return graph;
}

function readNode(source: JsonObject, outer: Active, graph: Graph, blank: BlankNodes): Node {
  const active = source['@context'] === undefined ? outer : withContext(outer, source['@context']);
  const entries = Object.entries(source)
    .filter(([key]) => key !== '@context')
    .map(([key, value]) => [keyword(key, active) ?? key, value] as const);
  const name = entries.find(([key]) => key === '@id')?.[1];
  const id = typeof name === 'string' ? expand(name, active, false) : `_:b${blank.next++}`;
  for (const [key, value] of entries) {
    if (key === '@id') continue;
    if (key === '@type') {
      for (const type of list(value)) add(graph, id, `${RDF}type`, { iri: expand(String(type), active, true) });
    } else if (key === '@graph') {
      for (const node of list(value)) if (isObject(node)) readNode(node, active, graph, blank);
    } else if (key.startsWith('@')) {
      if (!KEYWORDS.has(key)) throw new Error(`JSON-LD keyword ${key} is not understood here`);
    } else {
      const definition = active.terms.get(key);
      const predicate = definition === null ? undefined : expand(key, active, true);
      if (!predicate?.includes(':')) continue;
      for (const object of values(value, definition ?? undefined, active, graph, blank))
        add(graph, id, predicate, object);
    }
  }
  return { iri: id };
}

function values(
  value: Json,
  definition: TermDefinition | undefined,
  active: Active,
  graph: Graph,
  blank: BlankNodes,
): Node[] {
  if (definition?.['@container'] === '@list' && !(isObject(value) && '@list' in value)) {
    return [writeList(list(value), definition, active, graph, blank)];
  }
  return list(value).flatMap((item): Node[] => {
    if (item === null) return [];
    if (Array.isArray(item)) return values(item, definition, active, graph, blank);
    if (!isObject(item)) return [scalar(item, definition, active)];
    const keys = new Map(Object.keys(item).map((key) => [keyword(key, active) ?? key, item[key] as Json]));
    if (keys.has('@value')) {
      const type = keys.get('@type');
      const literal = keys.get('@value') as Json;
      if (keys.has('@language')) return [{ value: String(literal), type: `${RDF}langString` }];
      return [typeof type === 'string' ? { value: String(literal), type: expand(type, active, true) } : plain(literal)];
    }
    if (keys.has('@list')) return [writeList(list(keys.get('@list') as Json), definition, active, graph, blank)];
    if (keys.has('@set')) return values(keys.get('@set') as Json, definition, active, graph, blank);
    return [readNode(item, active, graph, blank)];
  });
}

function writeList(
  items: Json[],
  definition: TermDefinition | undefined,
  active: Active,
  graph: Graph,
  blank: BlankNodes,
): Node {
  const inner = definition && {
    '@id': definition['@id'],
    ...(definition['@type'] && { '@type': definition['@type'] }),
  };
  const nodes = items.flatMap((item) => values(item, inner, active, graph, blank));
  let rest: Node = { iri: `${RDF}nil` };
  for (const node of nodes.reverse()) {
    const cell = `_:b${blank.next++}`;
    add(graph, cell, `${RDF}first`, node);
    add(graph, cell, `${RDF}rest`, rest);
    rest = { iri: cell };
  }
  return rest;
}

function scalar(value: string | number | boolean, definition: TermDefinition | undefined, active: Active): Node {
  const type = definition?.['@type'];
  if (typeof value === 'string' && type === '@id') return { iri: expand(value, active, false) };
  if (typeof value === 'string' && type === '@vocab') return { iri: expand(value, active, true) };
  if (type && !type.startsWith('@')) return { value: String(value), type: expand(type, active, true) };
  return plain(value);
}

function plain(value: Json): Node {
  if (typeof value === 'boolean') return { value: String(value), type: `${XSD}boolean` };
  if (typeof value !== 'number') return { value: String(value), type: `${XSD}string` };
  return { value: String(value), type: Number.isInteger(value) ? `${XSD}integer` : `${XSD}double` };
}

function withContext(outer: Active, context: Json): Active {
  let active = outer;
  for (const part of Array.isArray(context) ? context : [context]) {
    if (part === null) active = { terms: new Map(), base: '' };
    else if (typeof part === 'string') active = merge(active, knownContext(part));
    else if (isObject(part)) active = merge(active, part as Context);
    else throw new Error('a JSON-LD @context is an address, an object or a list of them');
  }
  return active;
}

function knownContext(address: string): Context {
  const name = address.replace(/^https?:\/\//, '');
  if (Object.hasOwn(KNOWN_CONTEXTS, name)) return KNOWN_CONTEXTS[name]!;
  throw new Error(`the JSON-LD context ${address} is not kept here and nothing is fetched; write it inline`);
}

function merge(outer: Active, context: Context): Active {
  const active: Active = { ...outer, terms: new Map(outer.terms) };
  for (const [term, definition] of Object.entries(context)) {
    if (term === '@vocab') active.vocab = definition === null ? '' : String(definition);
    else if (term === '@base') active.base = definition === null ? '' : String(definition);
    else if (term.startsWith('@')) {
      if (!['@version', '@language'].includes(term))
        throw new Error(`JSON-LD ${term} in a context is not understood here`);
    } else if (definition === null || typeof definition === 'string') {
      active.terms.set(term, definition === null ? null : { '@id': definition });
    } else {
      for (const key of Object.keys(definition)) {
        const fine = key === '@id' || key === '@type' || key === '@language' || key === '@protected';
        if (!fine && !(key === '@container' && SUPPORTED.has(String(definition['@container'])))) {
          throw new Error(`JSON-LD ${key} of the term ${term} is not understood here`);
        }
      }
      active.terms.set(term, { ...definition, '@id': definition['@id'] ?? term });
    }
  }
  return active;
}

/** The keyword that a key is, or is an alias of. */
function keyword(key: string, active: Active): string | undefined {
  if (key.startsWith('@')) return key;
  const id = active.terms.get(key)?.['@id'];
  return id?.startsWith('@') ? id : undefined;
}

/** The full IRI of a term, prefixed name or relative address. */
function expand(value: string, active: Active, vocabulary: boolean, depth = 0): string {
  if (value.startsWith('@') || value.startsWith('_:') || depth > 16) return value;
  if (vocabulary) {
    const id = active.terms.get(value)?.['@id'];
    if (id !== undefined && id !== value) return expand(id, active, true, depth + 1);
  }
  const colon = value.indexOf(':');
  if (colon > 0) {
    const prefix = active.terms.get(value.slice(0, colon))?.['@id'];
    if (prefix === undefined || value.startsWith('//', colon + 1)) return value;
    return expand(prefix, active, true, depth + 1) + value.slice(colon + 1);
  }
  if (vocabulary) return (active.vocab ?? '') + value;
  return active.base ? new URL(value, active.base).href : value;
}

const list = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
