import type { Case } from '../../case/index.ts';
import { money } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError } from '../../plan/index.ts';
import type { ReformsDocument } from '../../reforms/index.ts';
import { pageAndText, question } from '../declare.ts';
import { isWide, mustBeReforms, type ReformsProgress, reformsInput, reformsOptions, reformsWhole } from './ask.ts';

/** The folder in which worths are kept. */
const WORTHS = 'worths';

/** What reforms are worth, alone and together. */
export const reformsQuestion = question({
  name: 'reforms',
  plan: () => words().help.reforms.plan,
  options: reformsOptions,
  check: (c, { reforms }) => void mustBeReforms(c, reforms),
  apart: ({ reforms }) => reforms,
  names: () => [WORTHS],
  async answer(asked, door) {
    const { case: c } = door;
    const keep = door.folder(WORTHS, '--keep', asked.keep);
    const signal = door.stopping();
    const say = words().reforms;
    const { document, solves } = await reformsWhole(c, {
      ...asked,
      keep,
      signal,
      minutes: door.time(asked.minutes * 60).solving.left() / 60,
      onProgress: (now) => door.tell(progressWords(c, now)),
    }).catch((error: unknown) => {
      if (signal.aborted) throw new NoAnswerError('stopped', keep === undefined ? say.stopped : say.stoppedKept);
      throw error;
    });
    const books = door.hasPlan ? (await door.plan()).plan : undefined;
    return {
      document,
      ...pageAndText(() => ({
        ...reformsInput(document, c),
        books,
        run: say.solves({ count: solves }),
      })),
      ...(isWide(document, asked.precision) && { beside: widest(document) }),
    };
  },
});

/** How far the worth of reforms is known. */
function progressWords(c: Case, now: ReformsProgress): string {
  const say = words().reforms;
  const halfWidth = Number.isFinite(now.halfWidth) ? money(now.halfWidth, String(c.settings.currency ?? 'USD')) : '';
  return now.kind === 'sets' ? say.setsKnown({ ...now, halfWidth }) : say.ordersDrawn({ ...now, halfWidth });
}

/** How wide the widest interval still is. */
const widest = ({ halfWidth, currency }: ReformsDocument): string =>
  Number.isFinite(halfWidth) ? words().reforms.widest({ amount: money(halfWidth, currency) }) : words().reforms.noBound;
