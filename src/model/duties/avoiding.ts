import { type FlowSpec, type Frame, inForce } from '../frame/index.ts';
import { fits } from './restrictions.ts';
import type { Duty } from './tariffs.ts';

/** What a way is to do without, so that a rule does not meet it: modes, and countries in which it would be unloaded. */
export interface Avoiding {
  readonly withoutModes?: ReadonlySet<string>;
  readonly withoutUnloadingIn?: ReadonlySet<string>;
}

const listed = (set: ReadonlySet<string> | undefined) => (set ? [...set].sort().join(',') : '');

/** A name that equal ones share. */
export const avoidingName = ({ withoutModes, withoutUnloadingIn }: Avoiding = {}): string =>
  `${listed(withoutModes)}|${listed(withoutUnloadingIn)}`;

/**
 * What ways of a lane must be offered to do without, nothing first: modes that a restriction rules out or limits, one way for
 * each, and unloading outside an agreement that asks for direct transport, where one of the duties rests on that.
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
