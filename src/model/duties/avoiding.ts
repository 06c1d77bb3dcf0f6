import { type FlowSpec, type Frame, inForce } from '../frame/index.ts';
import { fits } from './restrictions.ts';
import type { Duty } from './tariffs.ts';

/**
 * What a route must avoid so that a rule does not apply to it: modes, and countries in which goods would be unloaded.
 */
export interface Avoiding {
  readonly withoutModes?: ReadonlySet<string>;
  readonly withoutUnloadingIn?: ReadonlySet<string>;
}

const join = (set: ReadonlySet<string> | undefined) => (set ? [...set].sort().join(',') : '');

/** A key that is the same for equal values. */
export const avoidingName = ({ withoutModes, withoutUnloadingIn }: Avoiding = {}): string =>
  `${join(withoutModes)}|${join(withoutUnloadingIn)}`;

/**
 * What the routes of a lane should avoid, nothing first: each mode that a restriction forbids or limits, and, if one of
 * the duties requires direct transport, unloading outside the agreement.
 */
export function avoidings(frame: Frame, flow: FlowSpec, duties: readonly Duty[]): Avoiding[] {
  const modes = modeRules(frame, flow);
  const unloading = new Map(duties.flatMap(({ agreement, direct }) => (direct ? [[agreement, direct] as const] : [])));
  return [undefined, ...unloading.values()].flatMap((withoutUnloadingIn) =>
    [undefined, ...modes].map((withoutModes) => ({
      ...(withoutModes && { withoutModes }),
      ...(withoutUnloadingIn && { withoutUnloadingIn }),
    })),
  );
}

function modeRules(frame: Frame, flow: FlowSpec): ReadonlySet<string>[] {
  const { rows, period } = frame.periods[flow.period]!;
  if (rows.restrictions.length === 0) return [];
  const found: ReadonlySet<string>[] = [];
  for (const row of rows.restrictions) {
    if (row.mode === '' || row.technology !== '' || !inForce(row, period.year)) continue;
    if (fits(row, flow, rows, [row.mode])) found.push(new Set([row.mode]));
  }
  return found;
}
