import { words } from '../../i18n/index.ts';
import { withReforms } from '../change.ts';
import { pageAndText, question } from '../declare.ts';
import { mustBeStressed, type StressStage, stress, stressOptions } from './ask.ts';
import { stressAnswer, stressSection } from './blocks.ts';

/** A plan under shocks and doubt. */
export const stressQuestion = question({
  name: 'stress',
  plan: () => words().help.stress.plan,
  options: stressOptions,
  check: mustBeStressed,
  async answer(asked, door) {
    const time = door.time(asked.seconds).solving;
    const half = time.before(() => time.left() / 2);
    const { plan } = await door.plan({ gap: asked.gap, time: half, db: asked.db });
    const onProgress = (now: StressStage) => door.tell(stageWords(now));
    const document = await stress(plan, door.case, { ...asked, signal: door.stopping(time), onProgress });
    const reformed = withReforms(door.case, plan.request.reforms);
    return {
      document,
      ...pageAndText(() => ({
        case: reformed,
        told: [stressSection(reformed, document)],
        answer: stressAnswer(reformed, document),
        plan,
        books: plan,
      })),
    };
  },
});

/** What a question on shocks and doubt does now. */
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
