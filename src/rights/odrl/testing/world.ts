import type { DutyState, Request, World } from '../evaluate.ts';
import { type Graph, iris, objects, text } from '../graph.ts';
import { policiesOf } from '../policy.ts';
import { DCT, odrl, RDF } from '../terms.ts';

const REPORT = 'https://w3id.org/force/compliance-report#';
const CURRENT_TIME = 'http://example.com/request/currentTime';

/** The requests of a graph: an `odrl:Request` holds one permission that is asked for. */
export function requestsOf(graph: Graph): Request[] {
  return policiesOf(graph)
    .filter((policy) => policy.types.includes(odrl('Request')))
    .flatMap((policy) => policy.permissions)
    .map((rule) => ({
      party: rule.assignees[0]?.names[0] ?? '',
      action: rule.actions[0]?.names[0] ?? '',
      asset: rule.targets[0]?.names[0] ?? '',
    }));
}

/**
 * The state of the world as the ODRL Test Suite writes it: the current time, memberships (`odrl:partOf`), and earlier
 * compliance reports with the deontic state of duties (FORCE compliance report vocabulary).
 */
export function worldOf(graph: Graph): World {
  const now = text(graph, CURRENT_TIME, `${DCT}issued`);
  if (now === undefined) throw new Error('the state of the world has no current time (dct:issued)');
  const partOf = new Map<string, string[]>();
  const duties = new Map<string, DutyState>();
  const includedIn = new Map<string, string>();
  for (const subject of graph.keys()) {
    const wholes = iris(graph, subject, odrl('partOf'));
    if (wholes.length > 0) partOf.set(subject, wholes);
    const wide = iris(graph, subject, odrl('includedIn'))[0];
    if (wide) includedIn.set(subject, wide);
    if (!objects(graph, subject, `${RDF}type`).some((type) => 'iri' in type && type.iri === `${REPORT}DutyReport`))
      continue;
    const duty = iris(graph, subject, `${REPORT}rule`)[0];
    const state = text(graph, subject, `${REPORT}deonticState`)?.replace(REPORT, '');
    if (duty) duties.set(duty, state === 'Fulfilled' ? 'fulfilled' : state === 'Violated' ? 'violated' : 'unknown');
  }
  return { now, partOf, duties, includedIn };
}
