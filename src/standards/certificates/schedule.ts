import type { EvidencePlan, Purchase } from './cheapest.ts';

/** A piece of work. Weeks count from the start of the work on the good. */
export type Step = {
  readonly key: string;
  readonly kind: Purchase['kind'];
  readonly name: string;
  readonly weeks: number;
  readonly start: number;
  readonly finish: number;
  /** Weeks by which it can be late without a delay of the end. */
  readonly slack: number;
  readonly critical: boolean;
  /** Keys of the steps that must be finished first: the evidence of a scheme, and the recognised report. */
  readonly after: readonly string[];
};

/** The steps in order, their length in weeks, and one critical path. */
export type Schedule = {
  readonly weeks: number;
  readonly steps: readonly Step[];
  readonly criticalPath: readonly string[];
};

/**
 * The critical path method on a plan of evidence: each step starts as soon as its predecessors are finished. The end can be later than
 * {@link EvidencePlan}.weeks, which does not wait for recognised reports.
 */
export function schedule(plan: EvidencePlan): Schedule {
  const by = new Map(plan.purchases.map((purchase) => [purchase.key, purchase]));
  const after = new Map(plan.purchases.map((purchase) => [purchase.key, predecessors(purchase, by)]));
  const order: string[] = [];
  const visit = (key: string): void => {
    if (order.includes(key)) return;
    for (const before of after.get(key)!) visit(before);
    order.push(key);
  };
  for (const key of by.keys()) visit(key);
  const start = new Map<string, number>();
  const finish = (key: string): number => start.get(key)! + by.get(key)!.weeks;
  for (const key of order) start.set(key, Math.max(0, ...after.get(key)!.map(finish)));
  const weeks = Math.max(0, ...order.map(finish));
  const latest = new Map(order.map((key) => [key, weeks]));
  for (const key of [...order].reverse()) {
    for (const before of after.get(key)!)
      latest.set(before, Math.min(latest.get(before)!, latest.get(key)! - by.get(key)!.weeks));
  }
  const steps = order
    .map((key): Step => {
      const { kind, name, weeks: own } = by.get(key)!;
      const slack = latest.get(key)! - finish(key);
      const span = { start: start.get(key)!, finish: finish(key) };
      return { key, kind, name, weeks: own, ...span, slack, critical: slack <= 1e-9, after: after.get(key)! };
    })
    // The sort is stable, so that predecessors stay first where times are equal.
    .sort((a, b) => a.start - b.start || a.finish - b.finish);
  return { weeks, steps, criticalPath: longestPath(steps, weeks) };
}

function predecessors(purchase: Purchase, by: ReadonlyMap<string, Purchase>): string[] {
  const through = purchase.through && by.has(purchase.through.held) ? [purchase.through.held] : [];
  return [...purchase.needs.filter((need) => by.has(need)), ...through].sort();
}

/** A longest chain of steps, followed back from the last one. */
function longestPath(steps: readonly Step[], weeks: number): string[] {
  const by = new Map(steps.map((step) => [step.key, step]));
  const path: string[] = [];
  let at =
    steps.find((step) => step.kind === 'scheme' && step.finish >= weeks - 1e-9) ??
    steps.find((step) => step.finish >= weeks - 1e-9);
  while (at) {
    path.unshift(at.key);
    const begins = at.start;
    at = at.after.map((key) => by.get(key)!).find((step) => step.finish >= begins - 1e-9);
  }
  return path;
}
