import { words } from '../../i18n/index.ts';
import { withReforms } from '../change.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { mustBeStressed, type StressStage, stress, stressOptions } from './ask.ts';
import { stressAnswer, stressSection } from './blocks.ts';

/** What shocks and uncertain figures do to a plan. */
export const stressQuestion = aboutPlan({
  name: 'stress',
  plan: () => words().help.stress.plan,
  options: stressOptions,
  writesDocument: true,
  check: ({ case: c, ...values }) => mustBeStressed(c, values),
  async answer({ case: c, plan: path, ...values }, host) {
    const time = host.deadlines(values.seconds).solving;
    const half = time.before(() => time.left() / 2);
    const { plan } = await host.plan(c, path, { gap: values.gap, time: half, db: values.db });
    const onProgress = (now: StressStage) => host.progress(stageWords(now));
    const document = await host.interruptible((signal) => stress(plan, c, { ...values, signal, onProgress }), {
      deadline: time,
    });
    const reformed = withReforms(c, plan.request.reforms);
    return {
      document,
      ...pageAndText(() => ({
        case: reformed,
        sections: [stressSection(reformed, document)],
        answer: stressAnswer(reformed, document),
        plan,
        gainsOf: plan,
      })),
    };
  },
});

/** The stage of the work, for progress messages. */
function stageWords(now: StressStage): string {
  const say = words().stress;
  const counted = (what: string, { done, all }: { readonly done: number; readonly all: number }) =>
    words().command.progress({ what, done, all });
  switch (now.stage) {
    case 'shock':
      return say.shockNow({ shock: now.shock });
    case 'futures':
      return say.futuresNow({ count: now.count });
    case 'draws':
      return counted(say.drawsNow, now);
    case 'shares':
      return counted(say.sharesNow, now);
    case 'free':
      return counted(say.freeNow, now);
    case 'future':
      return counted(say.futureNow, now);
    case 'stands':
      return say.standsNow;
    default:
      return say.togetherNow;
  }
}
