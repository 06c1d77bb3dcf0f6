import { type Graph, iris, listItems, type Node, objects, readTurtle, text } from './graph.ts';
import { readJsonLd } from './jsonld.ts';
import { CH, DCT, OLD_CH, odrl, RDF } from './terms.ts';

/** One comparison, or several joined by a logical operator (ODRL Information Model 2.2, section 2.5). */
export type Constraint =
  | {
      readonly id: string;
      readonly left: string;
      readonly operator: string;
      readonly right: readonly Node[];
      readonly unit?: string;
    }
  | {
      readonly id: string;
      readonly logic: 'and' | 'or' | 'xone' | 'andSequence';
      readonly parts: readonly Constraint[];
    };

/**
 * An asset, party or action under its names: its own IRI, the `odrl:source` of a collection, the `rdf:value` of an action.
 * With refinements it is the part of the collection, or the manner of the action, that they pick out.
 */
export type Reference = { readonly names: readonly string[]; readonly refinements: readonly Constraint[] };

/** A permission, prohibition or duty. An empty list of actions, targets or assignees means any. */
export type Rule = {
  readonly id: string;
  readonly kind: 'permission' | 'prohibition' | 'duty';
  readonly actions: readonly Reference[];
  readonly targets: readonly Reference[];
  readonly assignees: readonly Reference[];
  readonly constraints: readonly Constraint[];
  /** Duties of a permission, remedies of a prohibition, consequences of a duty. */
  readonly duties: readonly Rule[];
};

/** A set of rules with one identifier. */
export type Policy = {
  readonly uid: string;
  readonly types: readonly string[];
  readonly profiles: readonly string[];
  /** perm, prohibit or invalid where the document says so (section 2.10). */
  readonly conflict?: string;
  readonly note?: string;
  readonly inherits: readonly string[];
  readonly permissions: readonly Rule[];
  readonly prohibitions: readonly Rule[];
  readonly obligations: readonly Rule[];
};

/** Reads one document. `format` is turtle (also N-Triples, TriG) or jsonld. */
export function readDocument(source: string, format: 'turtle' | 'jsonld', label = 'd'): Graph {
  const text = source.replaceAll(OLD_CH, CH);
  return format === 'jsonld' ? readJsonLd(text, label) : readTurtle(text);
}

const RULES = ['permission', 'prohibition', 'obligation'] as const;

/**
 * The policies of a graph, by uid: every subject with a permission, prohibition or obligation. What a policy says of all
 * its rules (action, target, parties; section 2.7.1) is given to each; rules of `inheritFrom` policies in the same graph
 * are added (section 2.9).
 */
export function policiesOf(graph: Graph): Policy[] {
  const own = new Map<string, Policy>();
  for (const [uid, of] of graph) {
    if (RULES.some((kind) => of.has(odrl(kind)))) own.set(uid, readPolicy(graph, uid));
  }
  return [...own.values()].map((policy) => inherit(policy, own, new Set([policy.uid])));
}

function readPolicy(graph: Graph, uid: string): Policy {
  const rules = (name: (typeof RULES)[number]): Rule[] =>
    iris(graph, uid, odrl(name)).map((id) => readRule(graph, id, name === 'obligation' ? 'duty' : name, uid));
  const conflict = text(graph, uid, odrl('conflict'));
  const note = text(graph, uid, `${DCT}description`);
  return {
    uid,
    types: iris(graph, uid, `${RDF}type`),
    profiles: iris(graph, uid, odrl('profile')),
    ...(conflict !== undefined && { conflict: conflict.replace(odrl(''), '') }),
    ...(note !== undefined && { note }),
    inherits: iris(graph, uid, odrl('inheritFrom')),
    permissions: rules('permission'),
    prohibitions: rules('prohibition'),
    obligations: rules('obligation'),
  };
}

function inherit(policy: Policy, all: ReadonlyMap<string, Policy>, seen: Set<string>): Policy {
  let merged = policy;
  for (const uid of policy.inherits) {
    const parent = all.get(uid);
    if (!parent || seen.has(uid)) continue;
    seen.add(uid);
    const whole = inherit(parent, all, seen);
    merged = {
      ...merged,
      permissions: [...merged.permissions, ...whole.permissions],
      prohibitions: [...merged.prohibitions, ...whole.prohibitions],
      obligations: [...merged.obligations, ...whole.obligations],
    };
  }
  return merged;
}

function readRule(graph: Graph, id: string, kind: Rule['kind'], policy: string): Rule {
  const refs = (name: string): Reference[] => {
    const own = iris(graph, id, odrl(name));
    return (own.length > 0 || kind === 'duty' ? own : iris(graph, policy, odrl(name))).map((iri) =>
      readReference(graph, iri),
    );
  };
  const inner = { permission: 'duty', prohibition: 'remedy', duty: 'consequence' }[kind];
  return {
    id,
    kind,
    actions: refs('action'),
    targets: refs('target'),
    assignees: refs('assignee'),
    constraints: iris(graph, id, odrl('constraint')).map((node) => readConstraint(graph, node)),
    duties: iris(graph, id, odrl(inner)).map((node) => readRule(graph, node, 'duty', policy)),
  };
}

function readReference(graph: Graph, node: string): Reference {
  const names = [...new Set([node, ...iris(graph, node, `${RDF}value`), ...iris(graph, node, odrl('source'))])];
  return { names, refinements: iris(graph, node, odrl('refinement')).map((id) => readConstraint(graph, id)) };
}

/** Reads a constraint or a logical constraint; one that lacks an operand or operator is an error. */
function readConstraint(graph: Graph, id: string): Constraint {
  for (const logic of ['and', 'or', 'xone', 'andSequence'] as const) {
    const operands = objects(graph, id, odrl(logic));
    if (operands.length === 0) continue;
    const parts = operands.flatMap((node) => ('iri' in node ? listItems(graph, node.iri) : []));
    return { id, logic, parts: parts.flatMap((node) => ('iri' in node ? [readConstraint(graph, node.iri)] : [])) };
  }
  const left = text(graph, id, odrl('leftOperand'));
  const operator = text(graph, id, odrl('operator'));
  const right = [
    ...objects(graph, id, odrl('rightOperand')),
    ...objects(graph, id, odrl('rightOperandReference')),
  ].flatMap((node) => ('iri' in node ? listItems(graph, node.iri) : [node]));
  if (left === undefined || operator === undefined || right.length === 0) {
    throw new Error(`constraint ${id} needs leftOperand, operator and rightOperand`);
  }
  const unit = text(graph, id, odrl('unit'));
  return { id, left: mend(left), operator: mend(operator), right, ...(unit !== undefined && { unit }) };
}

/** Documents expanded with the published JSON-LD context carry its two slips. */
const mend = (iri: string): string =>
  iri === odrl('neg') ? odrl('neq') : iri === odrl('industry:') ? odrl('industry') : iri;
