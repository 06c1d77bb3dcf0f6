import { join } from 'node:path';
import { Failure } from '../../../src/cli/failure.ts';
import { inFolder } from '../../format/tiny.ts';
import { ran } from '../command.ts';
import { numbers, oneOf } from '../fuzz/mutate.ts';
import { kinds } from './kinds.ts';
import type { Files } from './tables.ts';
import { whole } from './whole.ts';

/** The damaged case of a seed. The kinds of damage take turns, so consecutive seeds cover all of them. */
function malformed(seed: number): { readonly kind: string; readonly files: Files } {
  const next = numbers(seed);
  const names = Object.keys(kinds);
  const first = names[seed % names.length]!;
  const files: Files = { ...whole };
  kinds[first]!(files, next);
  // Half of the later ones are damaged twice.
  if (seed < names.length || next(2) === 0) return { kind: first, files };
  const second = oneOf(next, names);
  kinds[second]!(files, next);
  return { kind: `${first}, ${second}`, files };
}

/** How many kinds there are. */
export const kindCount = Object.keys(kinds).length;

/** Results of `check` for a malformed case and, where that finds no error, of `plan`. */
interface Outcome {
  readonly seed: number;
  readonly kind: string;
  readonly checked: string;
  readonly planned?: string;
  /** Results that are faults of Chorsu: a stack trace, an internal error, a refuted plan, a message without a value. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** Values of the language in the place of a value of the case. */
const unsaid = ['NaN', 'Infinity', 'undefined', 'null', 'native code', '[object '];

/** How a command ended, as the program would print it. */
async function ended(faults: string[], what: string, run: () => ReturnType<typeof ran>) {
  try {
    const { status, out, told, failure } = await run();
    if (failure && failure.exit === 3) faults.push(`${what}: ${failure.message}`);
    if (status > 2) faults.push(`${what}: status ${status}`);
    return { status, text: `${out}${told}${failure?.message ?? ''}` };
  } catch (error) {
    faults.push(`${what}: ${error instanceof Error && !(error instanceof Failure) ? error.stack : String(error)}`);
    return { status: 3, text: '' };
  }
}

/** Checks the malformed case of a seed; if `check` finds no error, plans it for `seconds`. */
export function outcome(seed: number, seconds: number): Promise<Outcome> {
  const { kind, files } = malformed(seed);
  const given = Object.values(files).map(String).join('\n');
  const began = performance.now();
  const inCase = Object.fromEntries(Object.entries(files).map(([name, text]) => [`case/${name}`, text]));
  return inFolder(inCase, async (folder) => {
    const faults: string[] = [];
    const check = await ended(faults, 'check', () => ran('check', join(folder, 'case')));
    for (const line of check.text.split('\n'))
      if (unsaid.some((word) => line.includes(word) && !given.includes(word))) faults.push(`check says: ${line}`);
    const took = () => (performance.now() - began) / 1000;
    if (check.status !== 0) return { seed, kind, checked: check.text.slice(0, 300), faults, seconds: took() };
    const options = ['--seconds', `${seconds}`, '--quiet', '--out', join(folder, 'out')];
    if (seed % 3 === 0) options.push('--reform', 'quick');
    const plan = await ended(faults, 'plan', () => ran('plan', join(folder, 'case'), ...options));
    return { seed, kind, checked: 'fine', planned: plan.text.slice(0, 300), faults, seconds: took() };
  });
}
