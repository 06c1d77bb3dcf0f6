import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { examples, programOf } from '../support/examples.ts';

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>;

describe('the examples of the library', () => {
  const found = examples();
  const functions = Object.entries(library).filter(
    ([name, what]) => typeof what === 'function' && !/^[A-Z]/.test(name),
  );

  it('are there for every function', () => {
    const without = functions.map(([name]) => name).filter((name) => !found.some((one) => one.of === name));
    expect(without).toEqual(['version']);
  });

  it.each(found.map((example) => [example.of, example] as const))('%s says what it gives', async (_, example) => {
    const program = programOf(example);
    expect(program).toContain('same(');
    const run = new AsyncFunction('same', ...Object.keys(library), program);
    await run((given: unknown, wanted: unknown) => expect(given).toEqual(wanted), ...Object.values(library));
  });
});
