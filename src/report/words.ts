import { words } from '../i18n/index.ts';
import type { Omitted, PlanDocument } from '../plan/index.ts';

/** What is said where no plan is known, and what can be done. */
export const notFound = ({ request, solver }: PlanDocument): string =>
  solver.stopped === 'interrupted' ? words().plan.interrupted : words().plan.notFound({ seconds: request.seconds });

/** The solver that answered, by its name and version; its name in a request is an option and stands where it has no other. */
export const solverName = ({ solver: { name, version } }: Pick<PlanDocument, 'solver'>): string =>
  /^[A-Za-z]/.test(version) ? version : `${name} ${version}`;

/** The share of the cost that rests on recalled or assumed figures. */
export const weakShare = ({ restsOn }: Pick<PlanDocument, 'restsOn'>): number =>
  (restsOn.recalled ?? 0) + (restsOn.assumed ?? 0);

/** Sites at which a plan differs from another: `+` builds, `−` does not. */
export function builtOtherwise(
  first: readonly string[],
  other: readonly string[],
  nameOf: (site: string) => string = (site) => site,
): string[] {
  const more = other.filter((key) => !first.includes(key)).map((key) => `+ ${nameOf(key)}`);
  return [...more, ...first.filter((key) => !other.includes(key)).map((key) => `− ${nameOf(key)}`)];
}

/** What a plan's explanation leaves out: a sentence for each part that failed, one for all that came too late. */
export const omittedWords = (omitted: readonly Omitted[] = []): string[] => {
  const say = words().plan;
  const late = omitted.filter(({ cause }) => cause === undefined).map(({ part }) => say.omitted[part]);
  const faults = omitted.flatMap(({ part, cause }) =>
    cause === undefined ? [] : [say.omittedFault({ part: say.omitted[part], cause })],
  );
  return [...faults, ...(late.length > 0 ? [say.omittedLate({ parts: late })] : [])];
};
