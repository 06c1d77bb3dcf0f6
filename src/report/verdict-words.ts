import { money, moneyEstimate } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { DecidedPlant } from '../plan/index.ts';
import { asEstimate, isKnown } from './sections/why.ts';

/** A verdict in a word or two. */
export const verdictWord = ({ verdict }: DecidedPlant): string => words().plants.verdicts[verdict];

/** What a verdict rests on: what its owners or the economy lose, then what the plan loses without the plant. */
export function groundWords({ economicNpv, rests }: DecidedPlant, currency: string): string {
  const { grounds, because } = words().plants;
  const first = () => {
    switch (rests.on) {
      case 'owners':
        return [grounds.owners({ short: money(rests.shortfall ?? 0, currency) })];
      case 'economy':
        return [grounds.economy({ loss: money(-(economicNpv ?? 0), currency) })];
      case 'no price':
        return [grounds.noPrice];
      case 'no return':
        return [grounds.noReturn];
      case 'request':
        return [grounds.request];
      default:
        return [];
    }
  };
  return because({ grounds: [...first(), ...(rests.on === 'request' ? [] : [lossWords(rests, currency)])] });
}

function lossWords({ loss }: DecidedPlant['rests'], currency: string): string {
  const { grounds } = words().plants;
  if (loss === null) return grounds.noPlan;
  const found = loss && asEstimate(loss);
  return found && isKnown(found) ? grounds.loses({ loss: moneyEstimate(found, currency) }) : grounds.notKnown;
}
