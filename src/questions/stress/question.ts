import { words } from '../../i18n/index.ts';
import { answerCautions } from '../../report/index.ts';
import { question } from '../declare.ts';
import { mustBeStressed, type StressStage, stress, stressAsked } from './ask.ts';
import { stressInput } from './page.ts';
import { stressText } from './text.ts';

/** A plan under shocks and doubt. */
export const stressQuestion = question({
  name: 'stress',
  plan: () => words().help.stress.plan,
  options: stressAsked,
  check: mustBeStressed,
  async answer(asked, door) {
    const time = door.time(asked.seconds).solving;
    const half = time.before(() => time.left() / 2);
    const { plan, case: c } = await door.plan({ gap: asked.gap, time: half, db: asked.db });
    const onProgress = (now: StressStage) => door.tell(stageWords(now));
    const document = await stress(plan, door.case, { ...asked, signal: door.stopping(time), onProgress });
    return {
      document,
      page: () => stressInput(document, door.case, plan),
      text: (files) =>
        `${stressText(c, document, plan)}${answerCautions(c, plan)}${words().command.files({ files })}\n`,
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
