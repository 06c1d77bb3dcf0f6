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
  async answer(values, host) {
    const given = host.hasPlan ? await host.plan() : undefined;
    const c = given?.case ?? host.case;
    const books = given?.plan;
    const time = host.deadlines(values.seconds);
    const document = await options(c, {
      ...values,
      signal: host.stopSignal(time.solving),
      onProgress(stage, done, all) {
        const what = stageWords(stage);
        if (done === undefined || all === undefined) host.info(what);
        else host.progress(words().command.progress({ what, done, all }));
      },
    });
    if (!document) throw new NoAnswerError('no-plan', words().options.noPlan({ source: host.source }));
    const drawn = once(() => drawnOptions(c, document, { gap: values.gap, time: time.explaining, books }));
    return {
      document,
      ...pageAndText(
        (made: readonly Drawn[] = []) => ({
          case: c,
          sections: [optionsSection(c, document, made)],
          answer: optionsAnswer(c, document),
          plans: made.flatMap(({ plan }) => plan ?? []),
          gainsOf: books,
        }),
        drawn,
      ),
    };
  },
});

/** The stage of the search, for progress messages. */
function stageWords(progress: OptionsStage): string {
  const { stages } = words().options;
  if (progress.stage === 'near') return stages.near({ slack: percent(progress.slack) });
  if (progress.stage === 'frontier') return stages.frontier({ measure: measureName(progress.measure) });
  return stages[progress.stage];
}
