import { type Catalogue, words } from '../i18n/index.ts';
import type { Omitted, PlanDocument, Relaxation } from '../plan/index.ts';

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

/** That a limit is reached and what one more unit of it is worth, in sentences; `year` is 0 where it holds for all years together. */
export function bindSentence(
  { kind, year }: { readonly kind: string; readonly year: number },
  about: { what: string; price: string },
): string {
  const { binds, bindsOther, priceIn } = words().plan;
  const { what } = about;
  const price = year > 0 ? priceIn({ price: about.price, year }) : about.price;
  const known = kind as keyof Catalogue['plan']['binds'];
  return Object.hasOwn(binds, kind) ? binds[known]({ what, price }) : bindsOther({ what, price, table: kind });
}

/** What a limit or a reason is: its table, or what of the row it is (`candidates.lead`, `restrictions.ban`). */
export function reasonKind({ kind, key, column }: Pick<Relaxation, 'kind' | 'key' | 'column'>): string {
  if (column !== undefined) return `${kind}.${column}`;
  return kind === 'restrictions' ? `${kind}.${key.split('/')[0]}` : kind;
}

/** A limit as a reason, or as what is to be relaxed: by its kind (`reasonKind`) and the rows concerned. */
export function reasonName(kind: string, what: string): string {
  const { reasons, reasonOther } = words().plan;
  return Object.hasOwn(reasons, kind)
    ? reasons[kind as keyof typeof reasons]({ what })
    : reasonOther({ table: kind, what });
}

/** What a plan does without: by its table and the rows concerned. */
export function withoutName(kind: string, what: string): string {
  const { without, reasonOther } = words().plan;
  return Object.hasOwn(without, kind)
    ? without[kind as keyof typeof without]({ what })
    : reasonOther({ table: kind, what });
}
