import { once } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError } from '../../plan/index.ts';
import type { OptionsStage } from '../../reforms/index.ts';
import { measureName } from '../../report/index.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { mustBeMeasures, type NearOptions, nearOptions, options } from './ask.ts';
import { optionsAnswer, optionsSection } from './blocks.ts';
import { type Drawn, drawnOptions } from './drawn.ts';

/** Plans nearly as good as the best, and frontiers. */
export const optionsQuestion = aboutPlan({
  name: 'options',
  plan: () => words().help.options.plan,
  options: nearOptions,
  writesDocument: true,
  check: ({ frontiers }) => mustBeMeasures(frontiers),
  async answer({ case: asRead, plan: path, ...values }, host) {
    const question = path === undefined ? undefined : await host.plan(asRead, path);
    const c = question?.case ?? asRead;
    const books = question?.plan;
    const time = host.deadlines(values.seconds);
    const onProgress: NearOptions['onProgress'] = (stage, done, all) => {
      const what = stageWords(stage);
      if (done === undefined || all === undefined) host.info(what);
      else host.progress(words().command.progress({ what, done, all }));
    };
    const document = await host.interruptible((signal) => options(c, { ...values, signal, onProgress }), {
      deadline: time.solving,
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
