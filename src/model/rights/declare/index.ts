import type { Frame } from '../../frame/index.ts';
import type { Declared } from '../../pillar.ts';
import { bindingAssets, usableLicences } from '../rules.ts';
import { decode } from './decode.ts';
import { exclusives } from './exclusive.ts';
import { leakage } from './leakage.ts';
import { royalties } from './royalty.ts';
import { runUnder, type Taking, type Under } from './under.ts';

/**
 * Rights: for each asset in force that its owner does not own, a candidate runs under licences.
 *
 *     activity = sum over licences of the activity under them,  activity under one <= capacity x licensed
 *     in the first year of a licence that must be recorded: <= (1 - weeks / 52) x capacity
 *     after the term of a paid-up licence: <= capacity built by then
 *     activity of all candidates of a taker under a licence <= its capacity;  minimum <= royalty <= cap, a year
 *     exclusive and bought: one licensee, and no other licence of the asset in its territories
 *     activity in a country with a know-how <= capacity x in use
 */
export function declare(frame: Frame): Declared {
  const taking: Taking = { bought: new Map(), under: [] };
  for (const k of frame.candidates) {
    frame.periods.forEach(({ rows, period }, p) => {
      const activity = frame.variables.activity(k, p);
      if (activity === undefined) return;
      for (const asset of bindingAssets(rows, k, period.year)) {
        const row = frame.program.row(() => `freedom ${asset.asset} ${k.key} ${period.year}`, 0, 0);
        frame.program.add(row, activity, 1);
        frame.limits.name(row, -1, 'assets', asset.asset, period.year, 1);
        const usable = usableLicences(rows, k, asset, period.year);
        for (const licence of usable) {
          const use: Omit<Under, 'col'> = { candidate: k, asset, licence, period: p, alone: usable.length === 1 };
          frame.program.add(row, runUnder(frame, use, taking), -1);
        }
      }
    });
  }
  royalties(frame, taking);
  exclusives(frame, taking);
  leakage(frame);
  return { decode: (x) => decode(frame, taking, x) };
}
