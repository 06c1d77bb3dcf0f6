import { words } from '../i18n/index.ts';
import { type CompareInput, caseTitle, factsOf, withReforms } from '../questions/index.ts';
import { scenarioOf } from '../store/index.ts';
import { namesOfChanges } from './changed.ts';
import { caseAsked, caseOfPlan } from './plan-case.ts';
import { askOf, changesIn, planIn } from './run-entry.ts';

/** Most changed figures of a plan that are named side by side with others; of more, their number is said. */
const NAMED = 4;

/** Reads the plans of runs and their cases; what it gives makes the words of the reader's language. */
export async function besideOf(root: string, runs: readonly string[]): Promise<() => CompareInput> {
  const plans = runs.map((run) => planIn(root, run));
  const asRead = await Promise.all(plans.map((one, i) => caseOfPlan(root, runs[i]!, one)));
  const before = await Promise.all(runs.map((run) => caseAsked(root, run)));
  const cases = asRead.map((one, i) => one && withReforms(one, plans[i]!.request.reforms));
  const nameOf = (run: string, i: number) =>
    scenarioOf(root, run).name || (cases[i] ? caseTitle(cases[i]) : plans[i]!.case);
  const changedIn = (run: string, i: number): string[] => {
    const { web, desk } = words();
    const { shocks = [], changes = [] } = askOf(root, run);
    const known = before[i];
    const count = changesIn(root, run);
    const all = known && changes.length > 0 ? namesOfChanges(known, changes) : [];
    const named = all.length > 0 && all.length <= NAMED;
    return [
      ...shocks.map((key) => (known ? factsOf(known).named('shocks', key) : key)),
      ...(named ? all.map(({ name, from, to }) => desk.fromTo({ figure: name, from, to })) : []),
      ...(!named && count > 0 ? [web.changedFigures({ count })] : []),
    ];
  };
  return () => ({ plans, cases, names: runs.map(nameOf), changed: runs.map(changedIn) });
}
