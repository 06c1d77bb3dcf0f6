import { type Case, describeIssue, type Issue, lineOf } from '../case/index.ts';
import { type Catalogue, words } from '../i18n/index.ts';

/** A case that cannot be used: `issues` holds every fault as data, with file, line and column. */
export class CaseError extends Error {
  readonly issues: readonly Issue[];
  readonly source: string;
  constructor(source: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, 20).map((issue) => `  ${lineOf(describeIssue(issue))}`);
    const more = issues.length > lines.length ? [`  and ${issues.length - lines.length} more`] : [];
    super([`${source} has ${issues.length} error${issues.length === 1 ? '' : 's'}:`, ...lines, ...more].join('\n'));
    this.name = 'CaseError';
    this.issues = issues;
    this.source = source;
  }
}

/** Why a request is refused: a code, whose words stand in the catalogue. */
export type RequestFault = keyof Catalogue['planning']['request'];

/** A request that cannot be met: `option` is the option at fault, `given` is what it held, `known` is what it may hold. */
export class RequestError extends Error {
  readonly option: string;
  readonly given: readonly string[];
  readonly known: readonly string[];
  readonly fault: RequestFault | Error;
  constructor(option: string, given: readonly string[], fault: RequestFault | Error, known: readonly string[] = []) {
    super(requestWords({ option, given, known, fault }));
    this.fault = fault;
    this.name = 'RequestError';
    this.option = option;
    this.given = given;
    this.known = known;
  }
}

/**
 * Refuses values of an option that are not among those it may hold.
 *
 * @throws {RequestError} with all that are not
 */
export function mustBeKnown(
  option: string,
  values: readonly string[],
  fault: RequestFault,
  known: readonly string[],
): void {
  const unknown = values.filter((one) => !known.includes(one));
  if (unknown.length > 0) throw new RequestError(option, unknown, fault, known);
}

/** What is wrong with a request, in the reader's language; `option` as the reader wrote it. */
export function requestWords(e: Pick<RequestError, 'option' | 'given' | 'known' | 'fault'>): string {
  const { request, faultOf } = words().planning;
  return typeof e.fault === 'string' ? request[e.fault](e) : faultOf({ ...e, cause: e.fault.message });
}

/** A case in which nothing is demanded, made, bought or sold. */
export class NothingToPlanError extends Error {
  constructor({ name, tables }: Case) {
    const { noDemand, nothingActive } = words().planning;
    super(tables.demands.length === 0 ? noDemand({ name }) : nothingActive({ name }));
    this.name = 'NothingToPlanError';
  }
}
