import { once } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError } from '../../plan/index.ts';
import type { OptionsStage } from '../../reforms/index.ts';
import { measureName } from '../../report/index.ts';
import { pageAndText, question } from '../declare.ts';
import { mustBeMeasures, nearOptions, options } from './ask.ts';
import { optionsAnswer, optionsSection } from './blocks.ts';
import { type Drawn, drawnOptions } from './drawn.ts';

/** Plans nearly as good as the best, and frontiers. */
export const optionsQuestion = question({
  name: 'options',
  plan: () => words().help.options.plan,
  options: nearOptions,
  check: (_, { frontiers }) => mustBeMeasures(frontiers),
  async answer(asked, door) {
    const given = door.hasPlan ? await door.plan() : undefined;
    const c = given?.case ?? door.case;
    const books = given?.plan;
    const time = door.time(asked.seconds);
    const document = await options(c, {
      ...asked,
      signal: door.stopping(time.solving),
      onProgress(stage, done, all) {
        const what = stageWords(stage);
        if (done === undefined || all === undefined) door.say(what);
        else door.tell(words().command.progress({ what, done, all }));
      },
    });
    if (!document) throw new NoAnswerError('no-plan', words().options.noPlan({ source: door.source }));
    const drawn = once(() => drawnOptions(c, document, { gap: asked.gap, time: time.explaining, books }));
    return {
      document,
      ...pageAndText(
        (made: readonly Drawn[] = []) => ({
          case: c,
          told: [optionsSection(c, document, made)],
          answer: optionsAnswer(c, document),
          plans: made.flatMap(({ plan }) => plan ?? []),
          books,
        }),
        drawn,
      ),
    };
  },
});

/** What a search for near-best plans does now. */
function stageWords(now: OptionsStage): string {
  const { stages } = words().options;
  if (now.stage === 'near') return stages.near({ slack: percent(now.slack) });
  if (now.stage === 'frontier') return stages.frontier({ measure: measureName(now.measure) });
  return stages[now.stage];
}
