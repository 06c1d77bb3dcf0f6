import type { Case } from '../../case/index.ts';
import { money } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError } from '../../plan/index.ts';
import type { ReformsDocument } from '../../reforms/index.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { isWide, mustBeReforms, type ReformsProgress, reformsInput, reformsOptions, reformsWhole } from './ask.ts';

/** Folder for the values of sets of reforms, which the next run uses again. */
const WORTHS = 'worths';

/** The value of reforms, alone and together. */
export const reformsQuestion = aboutPlan({
  name: 'reforms',
  plan: () => words().help.reforms.plan,
  options: reformsOptions,
  writesDocument: true,
  check: ({ case: c, reforms }) => void mustBeReforms(c, reforms),
  folderParts: ({ reforms }) => reforms,
  async answer({ case: c, plan: path, ...values }, host) {
    const keep = host.folder(WORTHS, '--keep', values.keep);
    const say = words().reforms;
    const minutes = host.deadlines(values.minutes * 60).solving.left() / 60;
    const onProgress = (now: ReformsProgress) => host.progress(progressWords(c, now));
    const { document, solves } = await host.interruptible((signal) =>
      reformsWhole(c, { ...values, keep, signal, minutes, onProgress }).catch((error: unknown) => {
        if (signal.aborted) throw new NoAnswerError('stopped', keep === undefined ? say.stopped : say.stoppedKept);
        throw error;
      }),
    );
    const books = path === undefined ? undefined : (await host.plan(c, path)).plan;
    return {
      document,
      ...pageAndText(() => ({
        ...reformsInput(document, c),
        gainsOf: books,
        effort: say.solves({ count: solves }),
      })),
      ...(isWide(document, values.precision) && { note: widest(document) }),
    };
  },
});

/** How far the values are known, for progress messages. */
function progressWords(c: Case, now: ReformsProgress): string {
  const say = words().reforms;
  const halfWidth = Number.isFinite(now.halfWidth) ? money(now.halfWidth, String(c.settings.currency ?? 'USD')) : '';
  return now.kind === 'sets' ? say.setsKnown({ ...now, halfWidth }) : say.ordersDrawn({ ...now, halfWidth });
}

/** The width of the widest interval. */
const widest = ({ halfWidth, currency }: ReformsDocument): string =>
  Number.isFinite(halfWidth) ? words().reforms.widest({ amount: money(halfWidth, currency) }) : words().reforms.noBound;
