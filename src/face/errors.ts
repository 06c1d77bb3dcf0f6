import { type Case, describeIssue, type Issue, lineOf } from '../case/index.ts';

/** A case that cannot be used: `issues` holds every fault as data, with file, line and column. */
export class CaseError extends Error {
  readonly issues: readonly Issue[];
  constructor(source: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, 20).map((issue) => `  ${lineOf(describeIssue(issue))}`);
    const more = issues.length > lines.length ? [`  and ${issues.length - lines.length} more`] : [];
    super([`${source} has ${issues.length} error${issues.length === 1 ? '' : 's'}:`, ...lines, ...more].join('\n'));
    this.name = 'CaseError';
    this.issues = issues;
  }
}

/** What was asked for cannot be: `option` is the option at fault, `given` what it held, `known` what it may hold. */
export class RequestError extends Error {
  readonly option: string;
  readonly given: readonly string[];
  readonly known: readonly string[];
  constructor(option: string, given: readonly string[], why: string, known: readonly string[] = []) {
    super(`${option} ${given.join(', ')}: ${why}${known.length > 0 ? `; there are ${known.join(', ')}` : ''}`);
    this.name = 'RequestError';
    this.option = option;
    this.given = given;
    this.known = known;
  }
}

/** A case in which nothing is demanded, made, bought or sold. */
export class NothingToPlanError extends Error {
  constructor({ name, tables }: Case) {
    const why =
      tables.demands.length === 0
        ? 'The table `demands` is empty: say there what is wanted, where and at what price.'
        : 'Nothing is demanded, made, bought or sold in the years of the case.';
    super(`${name}: there is nothing to plan. ${why}`);
    this.name = 'NothingToPlanError';
  }
}
