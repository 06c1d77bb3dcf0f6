import type { Case } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { onPage, sentences, words } from '../../i18n/index.ts';
import { bridgeOf, lanesOf, type PlanDocument, payersOf, pinned, plan } from '../../plan/index.ts';
import { hasCovenants, type OptionsDocument } from '../../reforms/index.ts';
import type { QuestionInput } from '../../report/index.ts';
import type { Deadline } from '../../search/index.ts';
import { once } from '../declare.ts';

/** What near-best plans have in common, in a sentence. */
export function optionsAnswer(c: Case, d: OptionsDocument): string {
  const others = d.options.length - 1;
  const slack = { slack: percent(d.slack), of: d.slackOf };
  const say = words().options;
  return sentences(
    others === 0 ? say.noOther(slack) : say.answer({ ...slack, others, always: d.always.length }),
    hasCovenants(c) ? words().reforms.covenants : undefined,
  );
}

/** Seconds for drawing one option at most; the time of all ends it before. */
const DRAWING = 1200;

/** Each option planned with its builds fixed, until the time is up, so that its flows can be drawn. */
export async function drawnPlans(c: Case, d: OptionsDocument, gap: number, time: Deadline): Promise<PlanDocument[]> {
  const plans: PlanDocument[] = [];
  for (const { decision } of d.options) {
    const request = { reforms: [], gap: Math.max(gap, 0.005), seconds: DRAWING, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request, prepare: pinned(decision), deadline: time });
    await solved.session.close();
    plans.push(document);
  }
  return plans;
}

/**
 * What the page of near-best plans is made from; `made` are the plans of the options with their flows, `books` the plan that was given: against
 * its plan that builds nothing it is told who gains in each.
 */
export function optionsInput(
  d: OptionsDocument,
  c: Case,
  made: readonly PlanDocument[],
  books?: PlanDocument,
): QuestionInput {
  const lanes = once(() => lanesOf(c));
  const nothing = books?.nothing?.payers;
  const frontiers = Object.fromEntries(
    Object.entries(d.frontiers).map(([measure, points]) => [measure, points.map(({ npv, value }) => ({ npv, value }))]),
  );
  const plans = d.options.map(({ npv, builds, measures: found }, i) => {
    const document = made[i]!.npv === null ? {} : { plan: made[i]! };
    const bridge = nothing && document.plan ? { bridge: bridgeOf(payersOf(document.plan, lanes()), nothing) } : {};
    return { npv, builds: [...builds], measures: found, ...document, ...bridge };
  });
  const data = {
    best: d.best,
    slack: d.slack,
    slackOf: d.slackOf,
    options: plans,
    always: [...d.always],
    never: [...d.never],
    sites: d.sites,
    slacks: d.slacks.map((x) => x.slack),
    ...(d.ranges ? { ranges: d.ranges } : {}),
    frontiers,
    limits: { ...d.limits },
    here: { ...d.options[0]!.measures },
  };
  return {
    case: c,
    sections: { options: data },
    answer: onPage(() => optionsAnswer(c, d)),
    plan: made[0]!,
    ...(books ? { books } : {}),
  };
}
