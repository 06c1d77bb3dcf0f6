import { type Graph, iris, listItems, type Node, objects, readTurtle, text } from './graph.ts';
import { readJsonLd } from './jsonld.ts';
import { CH, DCT, OLD_CH, odrl, RDF } from './terms.ts';

/** A comparison of a left operand with values (ODRL Information Model 2.2, section 2.5). Operands and operators are full IRIs. */
export type Comparison = {
  readonly left: string;
  readonly operator: string;
  readonly right: readonly Node[];
  readonly unit?: string;
};

/** A comparison, or several joined by a logical operator. The joined ones are not read: no column of a licence can hold them. */
export type Constraint = Comparison | { readonly logic: (typeof LOGIC)[number] };

const LOGIC = ['and', 'or', 'xone', 'andSequence'] as const;

/**
 * An asset, party or action under its names: its own IRI, the `odrl:source` of a collection, the `rdf:value` of an action.
 * With refinements it is the part of the collection, or the manner of the action, that they pick out.
 */
type Reference = { readonly names: readonly string[]; readonly refinements: readonly Constraint[] };

/** A permission, prohibition or duty. An empty list of actions, targets or assignees means any. */
export type Rule = {
  readonly actions: readonly Reference[];
  readonly targets: readonly Reference[];
  readonly assignees: readonly Reference[];
  readonly constraints: readonly Constraint[];
  /** Duties of a permission, or consequences of a duty: further duties of whoever does not fulfil it. Empty for a prohibition. */
  readonly duties: readonly Rule[];
};

/** A set of rules with one identifier. */
export type Policy = {
  readonly uid: string;
  readonly types: readonly string[];
  readonly profiles: readonly string[];
  readonly note?: string;
  readonly inherits: readonly string[];
  readonly permissions: readonly Rule[];
  readonly prohibitions: readonly Rule[];
  readonly obligations: readonly Rule[];
};

/** Reads one document. `format` is turtle (also N-Triples, TriG) or jsonld. */
export function readDocument(source: string, format: 'turtle' | 'jsonld'): Graph {
  const text = source.replaceAll(OLD_CH, CH);
  return format === 'jsonld' ? readJsonLd(text) : readTurtle(text);
}

const RULES = ['permission', 'prohibition', 'obligation'] as const;
type RuleKind = (typeof RULES)[number] | 'duty' | 'consequence';

/** The property by which a rule of a kind names its duties, and the kind of these. A consequence has none of its own. */
const DUTIES: Partial<Record<RuleKind, 'duty' | 'consequence'>> = {
  permission: 'duty',
  obligation: 'consequence',
  duty: 'consequence',
};

/**
 * The policies of a graph, by uid: every subject with a permission, prohibition or obligation. Each permission and prohibition
 * gets what the policy says of all its rules (action, target, parties; section 2.7.1). Rules of `inheritFrom` policies in the
 * same graph are added (section 2.9).
 */
export function policiesOf(graph: Graph): Policy[] {
  const own = new Map<string, Policy>();
  for (const [uid, of] of graph) {
    if (RULES.some((kind) => of.has(odrl(kind)))) own.set(uid, readPolicy(graph, uid));
  }
  return [...own.values()].map((policy) => inherit(policy, own, new Set([policy.uid])));
}

function readPolicy(graph: Graph, uid: string): Policy {
  const rules = (kind: RuleKind): Rule[] => iris(graph, uid, odrl(kind)).map((id) => readRule(graph, id, kind, uid));
  const note = text(graph, uid, `${DCT}description`);
  return {
    uid,
    types: iris(graph, uid, `${RDF}type`),
    profiles: iris(graph, uid, odrl('profile')),
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

function readRule(graph: Graph, id: string, kind: RuleKind, policy: string): Rule {
  const isShared = kind === 'permission' || kind === 'prohibition';
  const duties = DUTIES[kind];
  const references = (name: string): Reference[] => {
    const own = iris(graph, id, odrl(name));
    const nodes = own.length > 0 || !isShared ? own : iris(graph, policy, odrl(name));
    return nodes.map((node) => readReference(graph, node));
  };
  return {
    actions: references('action'),
    targets: references('target'),
    assignees: references('assignee'),
    constraints: readConstraints(graph, id, 'constraint'),
    duties: duties ? iris(graph, id, odrl(duties)).map((duty) => readRule(graph, duty, duties, policy)) : [],
  };
}

function readReference(graph: Graph, node: string): Reference {
  const names = [...new Set([node, ...iris(graph, node, `${RDF}value`), ...iris(graph, node, odrl('source'))])];
  return { names, refinements: readConstraints(graph, node, 'refinement') };
}

const readConstraints = (graph: Graph, node: string, property: 'constraint' | 'refinement'): Constraint[] =>
  iris(graph, node, odrl(property)).map((id) => readConstraint(graph, id));

/** @throws {Error} where a comparison lacks an operand or its operator */
function readConstraint(graph: Graph, id: string): Constraint {
  const logic = LOGIC.find((name) => objects(graph, id, odrl(name)).length > 0);
  if (logic) return { logic };
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
  return { left: mend(left), operator: mend(operator), right, ...(unit !== undefined && { unit }) };
}

/** Documents that were expanded with the published JSON-LD context carry its two mistakes (see `context.ts`). */
const mend = (iri: string): string =>
  iri === odrl('neg') ? odrl('neq') : iri === odrl('industry:') ? odrl('industry') : iri;
