import { type Case, siteKey } from '../case/index.ts';
import { changesOfShocks, RequestError, withReforms } from '../questions/index.ts';
import type { PlanAsk, ReformsAsk } from './ask.ts';

/**
 * Refuses a request that names what its case does not have, before a job is made of it.
 *
 * @throws {RequestError} with the option, the names that are not there, and those that there are
 */
export function mustNameRows(c: Case, ask: PlanAsk | ReformsAsk): void {
  const named = withReforms(c, ask.reforms ?? []);
  if ('shocks' in ask) changesOfShocks(c, ask.shocks ?? []);
  const { withoutTargets = [], require = [], forbid = [], countries = [] } = ask as PlanAsk;
  const all = (values: readonly unknown[]) => [...new Set(values.map(String))];
  const targets = all(named.tables.targets.map((row) => row.target));
  const candidates = named.tables.candidates.map(siteKey);
  mustBeIn('withoutTargets', withoutTargets, 'target', targets, targets);
  mustBeIn('require', require, 'candidate', candidates);
  mustBeIn('forbid', forbid, 'candidate', candidates);
  const lands = all(named.tables.places.map((row) => row.country));
  mustBeIn('countries', countries, 'country', lands, lands);
}

function mustBeIn(
  option: string,
  names: readonly string[],
  fault: ConstructorParameters<typeof RequestError>[2],
  there: readonly string[],
  choices: readonly string[] = [],
): void {
  const unknown = names.filter((name) => !there.includes(name));
  if (unknown.length > 0) throw new RequestError(option, unknown, fault, choices);
}
