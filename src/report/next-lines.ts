import { money } from '../figures/index.ts';
import { type ToBuild, words } from '../i18n/index.ts';
import { type Facts, plantName } from '../model/index.ts';
import type { Action, PlanDocument } from '../plan/index.ts';

/** How many builds and loans a line names. */
const NAMED = 3;

/** The object of an action in a few words. */
export function actionName(action: Action, facts: Facts): string {
  const { kind, place = '', process = '', good = '', key = '' } = action;
  switch (kind) {
    case 'build':
      return plantName(facts, { place, process });
    case 'certificate':
      return words().decision.paperFor({ paper: facts.named('schemes', key), good: facts.good(good).name });
    case 'licence':
      return facts.named('licences', key);
    case 'loan':
    case 'equity':
    case 'grant':
      return facts.named('facilities', key);
    case 'leg':
      return facts.named('legs', key);
  }
}

/** The name of a certificate with the place of its maker, or the name of a licence. */
const paperName = (action: Action, facts: Facts): string =>
  action.kind === 'certificate' && action.place !== undefined
    ? words().decision.paperAt({ paper: actionName(action, facts), place: facts.placeName(action.place) })
    : actionName(action, facts);

/** The year in which work on a paper begins; undefined if it is before the first year of the case: the paper is late, and sales of the first years are lost. */
const beginOf = ({ begin, year }: Action, { start }: Facts): { begin?: number } =>
  begin !== undefined && begin < start - 1 ? {} : { begin: begin ?? year };

/** Sentences on what to do next: plants to begin, papers to apply for, loans to agree on; the earliest of each. */
export function nextLines(plan: PlanDocument, facts: Facts): string[] {
  const actions = plan.decision?.actions ?? [];
  const of = (...kinds: readonly Action['kind'][]) => actions.filter(({ kind }) => kinds.includes(kind));
  const { currency } = plan;
  const say = words().decision;
  const builds = of('build');
  const begun = builds.slice(0, NAMED).map(
    (build): ToBuild => ({
      site: actionName(build, facts),
      begin: build.begin ?? build.year,
      year: build.year,
      cost: money(build.cost ?? 0, currency),
    }),
  );
  const papers = of('certificate', 'licence');
  const [first] = papers;
  const loans = [...of('loan')].sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
  const lent = loans
    .slice(0, NAMED)
    .map((loan) => ({ facility: actionName(loan, facts), amount: money(loan.cost ?? 0, currency), year: loan.year }));
  return [
    ...(begun.length > 0 ? [say.begin({ list: begun, more: builds.length - begun.length })] : []),
    ...(first
      ? [
          say.apply({
            certificates: of('certificate').length,
            licences: of('licence').length,
            first: paperName(first, facts),
            ...beginOf(first, facts),
          }),
        ]
      : []),
    ...(lent.length > 0 ? [say.borrow({ list: lent, more: loans.length - lent.length })] : []),
  ];
}
