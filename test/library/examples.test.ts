import { describe, expect, it } from 'vitest';
import { getOrInsert } from '../../src/case/index.ts';
import * as library from '../../src/index.ts';
import { examples, programOf } from '../support/examples.ts';

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>;

describe('the examples of the library', () => {
  const found = examples();
  const functions = Object.entries(library).filter(
    ([name, what]) => typeof what === 'function' && !/^[A-Z]/.test(name),
  );

  it('are there for every function', () => {
    const without = functions.map(([name]) => name).filter((name) => !found.some((example) => example.of === name));
    expect(without).toEqual(['version']);
  });

  /** Many examples begin with the same case and the same plan: each is made once. */
  const once = new Map<string, Promise<unknown>>();
  const shared: Partial<typeof library> = {
    readCase: (source) => getOrInsert(once, source, () => library.readCase(source)) as Promise<library.Case>,
    plan: (c, options) =>
      getOrInsert(once, JSON.stringify([c.name, c.changes, options]), () =>
        library.plan(c, options),
      ) as Promise<library.PlanDocument>,
  };

  it.each(found.map((example) => [example.of, example] as const))('%s says what it gives', async (_, example) => {
    const program = programOf(example);
    expect(program).toContain('same(');
    const run = new AsyncFunction('same', ...Object.keys(library), program);
    const same = (value: unknown, expected: unknown) => expect(value).toEqual(expected);
    await run(same, ...Object.values({ ...library, ...shared }));
  });
});
