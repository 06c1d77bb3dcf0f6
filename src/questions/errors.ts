import { type Case, describeIssue, type Issue, lineOf } from '../case/index.ts';
import { type Catalogue, words } from '../i18n/index.ts';

/** A case with errors; `issues` lists all of them as data, with file, line and column. */
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

/** Code of the reason why a request is refused; its message is in the catalogue of texts. */
export type RequestFault = keyof Catalogue['planning']['request'];

/** An option with values that are not possible: `given` are these values, `known` the possible ones. */
export class RequestError extends Error {
  readonly option: string;
  readonly given: readonly string[];
  readonly known: readonly string[];
  readonly fault: RequestFault | Error;
  constructor(option: string, values: readonly string[], fault: RequestFault | Error, choices: readonly string[] = []) {
    super(requestWords({ option, given: values, known: choices, fault }));
    this.fault = fault;
    this.name = 'RequestError';
    this.option = option;
    this.given = values;
    this.known = choices;
  }
}

/**
 * Checks the values of an option.
 *
 * @throws {RequestError} with all values that are not known
 */
export function mustBeKnown(
  option: string,
  values: readonly string[],
  fault: RequestFault,
  choices: readonly string[],
): void {
  const unknown = values.filter((value) => !choices.includes(value));
  if (unknown.length > 0) throw new RequestError(option, unknown, fault, choices);
}

/** The message of a request error in the reader's language; `option` is the flag that the reader used. */
export function requestWords(e: Pick<RequestError, 'option' | 'given' | 'known' | 'fault'>): string {
  const { request, faultOf } = words().planning;
  return typeof e.fault === 'string' ? request[e.fault](e) : faultOf({ ...e, cause: e.fault.message });
}

/** A case without demands, or without anything to make, buy or sell. */
export class NothingToPlanError extends Error {
  constructor({ name, tables }: Case) {
    const { noDemand, nothingActive } = words().planning;
    super(tables.demands.length === 0 ? noDemand({ name }) : nothingActive({ name }));
    this.name = 'NothingToPlanError';
  }
}
