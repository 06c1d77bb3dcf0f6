import { holds } from './compare.ts';
import type { Node } from './graph.ts';
import type { Constraint, Policy, Reference, Rule } from './policy.ts';
import { isPartOfAction, odrl, XSD } from './terms.ts';

const DATE_TIME = odrl('dateTime');

/** Who wants to do what with which asset, and what is known of the circumstances by left operand (full IRI). */
export type Request = {
  readonly party: string;
  readonly action: string;
  readonly asset: string;
  readonly context?: Readonly<Record<string, readonly Node[]>>;
};

/** State of a duty. */
export type DutyState = 'fulfilled' | 'violated' | 'unknown';

/** What is true when the request is judged. */
export type World = {
  /** ISO 8601 date and time; the value of `odrl:dateTime`. */
  readonly now: string;
  /** Whole collections (or larger areas, wider fields) of which an IRI is a direct part. */
  readonly partOf?: ReadonlyMap<string, readonly string[]>;
  /** States of duties by the duty's IRI; others are unknown. */
  readonly duties?: ReadonlyMap<string, DutyState>;
  /** Actions of other vocabularies: what each is included in. */
  readonly includedIn?: ReadonlyMap<string, string>;
};

/** How one constraint came out, with the value it was held against. */
export type ConstraintReport = {
  readonly constraint: Constraint;
  readonly satisfied: boolean;
  readonly parts: readonly ConstraintReport[];
};

/** How one rule came out. A rule is active when every premise holds. */
export type RuleReport = {
  readonly policy: string;
  readonly rule: string;
  readonly kind: 'permission' | 'prohibition';
  readonly party: boolean;
  readonly action: boolean;
  readonly asset: boolean;
  readonly constraints: readonly ConstraintReport[];
  readonly duties: readonly { readonly rule: Rule; readonly state: DutyState }[];
  readonly active: boolean;
};

/** The answer, and the rule that made it: undefined where nothing speaks of the request (closed world: not allowed). */
export type Verdict = {
  readonly allowed: boolean;
  readonly by?: RuleReport;
  readonly why: 'permitted' | 'prohibited' | 'not covered' | 'void: conflicting rules';
  /** Duties that come with the permission and are not known to be fulfilled. */
  readonly owed: readonly Rule[];
  readonly rules: readonly RuleReport[];
};

/** `pending`: a permission holds until a duty of it is violated; `precondition`: only once every duty is fulfilled. */
export type DutyReading = 'pending' | 'precondition';

/**
 * Judges a request under policies. Closed world: what no active permission covers is not allowed. A prohibition wins over a
 * permission, unless the policy that holds both says `conflict: perm`; one that says `conflict: invalid` is void once two of
 * its rules collide.
 */
export function judge(
  policies: readonly Policy[],
  request: Request,
  world: World,
  reading: DutyReading = 'pending',
): Verdict {
  const rules: RuleReport[] = [];
  let permission: RuleReport | undefined;
  let prohibition: RuleReport | undefined;
  let voided = false;
  for (const policy of policies) {
    const reports = [...policy.permissions, ...policy.prohibitions].map((rule) =>
      reportRule(policy, rule, request, world, reading),
    );
    rules.push(...reports);
    const may = reports.find((report) => report.active && report.kind === 'permission');
    const mayNot = reports.find((report) => report.active && report.kind === 'prohibition');
    if (may && mayNot && policy.conflict === 'invalid') {
      voided = true;
      continue;
    }
    permission ??= may;
    if (!(may && policy.conflict === 'perm')) prohibition ??= mayNot;
  }
  if (prohibition) return { allowed: false, by: prohibition, why: 'prohibited', owed: [], rules };
  if (!permission) return { allowed: false, why: voided ? 'void: conflicting rules' : 'not covered', owed: [], rules };
  const owed = permission.duties.filter((duty) => duty.state !== 'fulfilled').map((duty) => duty.rule);
  return { allowed: true, by: permission, why: 'permitted', owed, rules };
}

function reportRule(policy: Policy, rule: Rule, request: Request, world: World, reading: DutyReading): RuleReport {
  const part = (a: string, b: string): boolean => isPart(a, b, world);
  const picks = (refs: readonly Reference[], match: (iri: string) => boolean): boolean =>
    refs.length === 0 ||
    refs.some(
      (ref) => ref.names.some(match) && ref.refinements.every((inner) => check(inner, request, world).satisfied),
    );
  const party = picks(rule.assignees, (iri) => part(request.party, iri));
  const asset = picks(rule.targets, (iri) => part(request.asset, iri));
  const action = picks(rule.actions, (iri) => isPartOfAction(request.action, iri, world.includedIn));
  const constraints = rule.constraints.map((constraint) => check(constraint, request, world));
  const duties =
    rule.kind === 'permission'
      ? rule.duties.map((duty) => ({ rule: duty, state: world.duties?.get(duty.id) ?? ('unknown' as const) }))
      : [];
  const bars = duties.some((duty) => (reading === 'pending' ? duty.state === 'violated' : duty.state !== 'fulfilled'));
  const active = party && asset && action && !bars && constraints.every((constraint) => constraint.satisfied);
  const kind = rule.kind === 'prohibition' ? 'prohibition' : 'permission';
  return { policy: policy.uid, rule: rule.id, kind, party, action, asset, constraints, duties, active };
}

function check(constraint: Constraint, request: Request, world: World): ConstraintReport {
  if (!('logic' in constraint)) {
    const { context = {} } = request;
    const given = Object.hasOwn(context, constraint.left) ? context[constraint.left] : undefined;
    const known = given ?? (constraint.left === DATE_TIME ? [now(world)] : []);
    const satisfied = holds(known, constraint.operator, constraint.right, (a, b) => isPart(a, b, world));
    return { constraint, satisfied, parts: [] };
  }
  const parts = constraint.parts.map((inner) => check(inner, request, world));
  const count = parts.filter((inner) => inner.satisfied).length;
  const need = { and: count === parts.length, andSequence: count === parts.length, or: count > 0, xone: count === 1 };
  return { constraint, satisfied: need[constraint.logic], parts };
}

/** The moment of a world as a node. */
const now = (world: World): Node => ({ value: world.now, type: `${XSD}dateTime` });

/** Whether `part` is `whole` or belongs to it through any chain of collections. */
function isPart(part: string, whole: string, world: World, depth = 0): boolean {
  if (part === whole) return true;
  if (depth > 16) return false;
  return (world.partOf?.get(part) ?? []).some((next) => isPart(next, whole, world, depth + 1));
}
