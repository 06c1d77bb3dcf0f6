import type { PlanAsk } from './ask.ts';

/** A word quoted for a shell. */
const quoted = (word: string): string => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/**
 * The command that repeats the question of a run. Undefined where the scenario needs a name first: changed figures and shocks have no options,
 * and are found by the name of the scenario that has them.
 */
export function commandOf(folder: string, ask: PlanAsk, name: string): string | undefined {
  const { reforms = [], require = [], forbid = [], withoutTargets = [], changes = [], shocks = [], pin } = ask;
  const command = ['chorsu', 'plan', folder];
  if (name !== '') return [...command, '--scenario', name].map(quoted).join(' ');
  if (changes.length > 0 || shocks.length > 0 || pin !== undefined) return undefined;
  const option = (flag: string, values: readonly string[]) => (values.length > 0 ? [flag, values.join(',')] : []);
  return [
    ...command,
    ...option('--reform', reforms),
    ...option('--require', require),
    ...option('--forbid', forbid),
    ...option('--without-target', withoutTargets),
    ...(ask.gap === undefined ? [] : ['--gap', String(ask.gap)]),
    ...(ask.seconds === undefined ? [] : ['--seconds', String(ask.seconds)]),
  ]
    .map(quoted)
    .join(' ');
}
