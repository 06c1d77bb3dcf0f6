/** The parts of a question about a plan that decide who may ask it: see `PlanAsk`. */
interface Asked {
  readonly changes?: unknown;
  readonly require?: unknown;
  readonly forbid?: unknown;
  readonly withoutTargets?: unknown;
  readonly shocks?: unknown;
  readonly pin?: unknown;
  readonly countries?: unknown;
  readonly barriers?: unknown;
}

const isList = (x: unknown): boolean => Array.isArray(x) && x.length > 0;

/** Whether a question changes figures or builds of the case, so that its answer is not the plan of the case. */
export function isBeside(ask: object): boolean {
  const { changes, require, forbid, withoutTargets, shocks, countries, pin }: Asked = ask;
  return [changes, require, forbid, withoutTargets, shocks, countries].some(isList) || pin !== undefined;
}

/** Whether an answer could reveal private figures: changed figures or builds, and prices of barriers. */
export const measures = (ask: object): boolean => isBeside(ask) || (ask as Asked).barriers === true;
