import { money, moneyEstimate, percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import { asEstimate, isKnown } from '../model/index.ts';
import type { DecidedPlant } from '../plan/index.ts';
import { figuresName } from './figure-names.ts';
import { figureValues } from './figure-value.ts';

/** The grounds of a verdict: the loss of the owners or of the economy, then the loss of the plan without the plant. */
export function groundWords({ rests }: DecidedPlant, facts: Facts): string {
  const { currency } = facts;
  const { grounds, because } = words().plants;
  const first = () => {
    switch (rests.on) {
      case 'owners':
        return [grounds.owners({ short: money(rests.shortfall ?? 0, currency), ways: waysOf(rests, currency) })];
      case 'economy':
        return [grounds.economy];
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
  // Where owners lose, a loss of the plan that may be nothing says no more.
  const undecided = rests.loss === undefined || (rests.loss !== null && rests.loss.low <= 0);
  const untold = rests.on === 'request' || rests.on === 'no time' || (rests.on === 'owners' && undecided);
  const { duty } = rests;
  const turns = duty
    ? [grounds.duty({ duty: figuresName(facts, [duty]), at: figureValues(facts, duty).told(duty.about) })]
    : [];
  return because({
    grounds: [...first(), ...turns, ...(untold ? [] : [lossWords(rests, currency)])],
  });
}

/** How many kinds of support a cell names. */
const WAYS = 2;

/** The support that would make a plant pay, in a few words each. */
function waysOf({ support }: DecidedPlant['rests'], currency: string): string[] | undefined {
  const { ways } = words().plants;
  if (support === undefined) return undefined;
  return support.enough.slice(0, WAYS).map(({ kind, value }) => {
    if (kind === 'grant') return ways.grant({ amount: money(value, currency) });
    if (kind === 'tenor') return ways.tenor({ years: value });
    return ways[kind]({ share: percent(value, 2) });
  });
}

function lossWords({ loss }: DecidedPlant['rests'], currency: string): string {
  const { grounds } = words().plants;
  if (loss === null) return grounds.noPlan;
  const estimate = loss && asEstimate(loss);
  return estimate && isKnown(estimate) ? grounds.loses({ loss: moneyEstimate(estimate, currency) }) : grounds.notKnown;
}
