import { words } from '../i18n/index.ts';
import type { Explained, PlanDocument } from '../plan/index.ts';

/** The sentence if no plan is known, with what the user can do. */
export const notFound = ({ request, solver }: PlanDocument): string =>
  solver.stopped === 'interrupted' ? words().plan.interrupted : words().plan.notFound({ seconds: request.seconds });

/** Name and version of the solver; the name in the request if the plan has no other. */
export const solverName = ({ solver: { name, version } }: Pick<PlanDocument, 'solver'>): string =>
  /^[A-Za-z]/.test(version) ? version : `${name} ${version}`;

/** The share of the cost that depends on recalled or assumed figures. */
export const weakShare = ({ restsOn }: Pick<PlanDocument, 'restsOn'>): number =>
  (restsOn.recalled ?? 0) + (restsOn.assumed ?? 0);

/** The sites where two plans differ: `+` built only here, `−` built only there. */
export function builtOtherwise(
  first: readonly string[],
  other: readonly string[],
  nameOf: (site: string) => string = (site) => site,
): string[] {
  const more = other.filter((key) => !first.includes(key)).map((key) => `+ ${nameOf(key)}`);
  return [...more, ...first.filter((key) => !other.includes(key)).map((key) => `− ${nameOf(key)}`)];
}

/** What failed in a search, and what the explanation leaves out: a sentence for each part that failed, and one for all parts that the time did not allow. */
export const omittedWords = ({
  omitted = [],
  searchFault,
}: Pick<Explained, 'omitted' | 'searchFault'> = {}): string[] => {
  const say = words().plan;
  const late = omitted.filter(({ cause }) => cause === undefined).map(({ part }) => say.omitted[part]);
  const faults = omitted.flatMap(({ part, cause }) =>
    cause === undefined ? [] : [say.omittedFault({ part: say.omitted[part], cause })],
  );
  const failed = searchFault === undefined ? [] : [say.searchFault({ cause: searchFault })];
  return [...failed, ...faults, ...(late.length > 0 ? [say.omittedLate({ parts: late })] : [])];
};
