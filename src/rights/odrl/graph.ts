import { Parser } from 'n3';
import { RDF } from './terms.ts';

/** A node of RDF: an IRI (blank nodes begin with `_:`) or a literal with its datatype. */
export type Node = { readonly iri: string } | { readonly value: string; readonly type: string };

/** Statements by subject and predicate, in the order of the document. */
export type Graph = Map<string, Map<string, Node[]>>;

/** Adds one statement. A graph holds each statement once. */
export function add(graph: Graph, subject: string, predicate: string, object: Node): void {
  let of = graph.get(subject);
  if (!of) {
    of = new Map();
    graph.set(subject, of);
  }
  const list = of.get(predicate);
  if (!list) of.set(predicate, [object]);
  else if (!list.some((node) => sameNode(node, object))) list.push(object);
}

/** Whether two nodes are the same term. */
function sameNode(a: Node, b: Node): boolean {
  if ('iri' in a) return 'iri' in b && a.iri === b.iri;
  return 'value' in b && a.value === b.value && a.type === b.type;
}

/**
 * Reads Turtle, TriG, N-Triples or N-Quads. Graph names are ignored.
 *
 * @throws {Error} with the line of a syntax error
 */
export function readTurtle(text: string): Graph {
  const graph: Graph = new Map();
  for (const quad of new Parser({ baseIRI: 'urn:chorsu:document' }).parse(text)) {
    const object = quad.object;
    add(
      graph,
      quad.subject.termType === 'BlankNode' ? `_:${quad.subject.value}` : quad.subject.value,
      quad.predicate.value,
      object.termType === 'Literal'
        ? { value: object.value, type: object.datatype.value }
        : { iri: object.termType === 'BlankNode' ? `_:${object.value}` : object.value },
    );
  }
  return graph;
}

/** All objects of a subject and predicate. */
export function objects(graph: Graph, subject: string, predicate: string): readonly Node[] {
  return graph.get(subject)?.get(predicate) ?? [];
}

/** The IRIs (and blank nodes) among the objects. */
export function iris(graph: Graph, subject: string, predicate: string): string[] {
  return objects(graph, subject, predicate).flatMap((node) => ('iri' in node ? [node.iri] : []));
}

/** The first object as text: the IRI or the literal's value. */
export function text(graph: Graph, subject: string, predicate: string): string | undefined {
  const node = objects(graph, subject, predicate)[0];
  return node && ('iri' in node ? node.iri : node.value);
}

/** The items of an RDF list; a node that is not a list is a list of itself. */
export function listItems(graph: Graph, head: string): Node[] {
  if (head === `${RDF}nil`) return [];
  if (!graph.get(head)?.has(`${RDF}first`)) return [{ iri: head }];
  const items: Node[] = [];
  let cell: string | undefined = head;
  const seen = new Set<string>();
  while (cell && cell !== `${RDF}nil` && !seen.has(cell)) {
    seen.add(cell);
    const first = objects(graph, cell, `${RDF}first`)[0];
    if (first) items.push(first);
    cell = iris(graph, cell, `${RDF}rest`)[0];
  }
  return items;
}
