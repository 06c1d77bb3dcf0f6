import type { Case } from '../case/index.ts';
import { money, percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { OptionsStage as NearStage, ReformsDocument } from '../reforms/index.ts';
import { measureName } from '../report/index.ts';
import type { ReformsProgress } from './reforms/ask.ts';
import type { StressStage } from './stress/ask.ts';

/** What a search for near-best plans does now. */
export function optionsStage(now: NearStage): string {
  const { stages } = words().options;
  if (now.stage === 'near') return stages.near({ slack: percent(now.slack) });
  if (now.stage === 'frontier') return stages.frontier({ measure: measureName(now.measure) });
  return stages[now.stage];
}

/** What a question on shocks and doubt does now. */
export function stressStage(now: StressStage): string {
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

/** How far the worth of reforms is known. */
export function reformsProgress(c: Case, now: ReformsProgress): string {
  const say = words().reforms;
  const halfWidth = Number.isFinite(now.halfWidth) ? money(now.halfWidth, String(c.settings.currency ?? 'USD')) : '';
  return now.kind === 'sets' ? say.setsKnown({ ...now, halfWidth }) : say.ordersDrawn({ ...now, halfWidth });
}

/** How wide the widest interval still is. */
export const widestText = ({ halfWidth, currency }: ReformsDocument): string =>
  Number.isFinite(halfWidth) ? words().reforms.widest({ amount: money(halfWidth, currency) }) : words().reforms.noBound;
