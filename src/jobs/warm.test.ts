import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleOfSources } from '../../test/support/bundle.ts';
import { root } from '../../test/support/needs.ts';
import { type Warm, warmThreads } from './index.ts';

type Found = { count: number; cancelled: boolean };
/** The thread of the tests, from a bundle: it starts in a tenth of the time that its sources take. */
const folder = join(process.env.CHORSU_TEST_BUNDLE!, 'counting');
const file = { url: pathToFileURL(join(folder, '_.._/test/support/counting-thread.js')), execArgv: [] };
beforeAll(() => bundleOfSources(join(root, 'src'), folder, ['../test/support/counting-thread']));
let warm: Warm<number, number, Found> | undefined;
afterEach(() => warm?.close());
const none = () => {};

describe('warm threads', () => {
  it('run the jobs of a client in the same thread, one at a time, and those of another client in another thread', async () => {
    warm = warmThreads<number, number, Found>(file);
    const reports: number[] = [];
    const first = warm.run('ann', 50, (count) => reports.push(count))!;
    expect(warm.run('ann', 0, none)).toBeUndefined();
    const other = warm.run('ben', 0, none)!;
    // Both threads are busy.
    expect(warm.run('eve', 0, none)).toBeUndefined();
    expect(await first.done).toEqual({ count: 1, cancelled: false });
    expect(await other.done).toEqual({ count: 1, cancelled: false });
    expect(await warm.run('ann', 0, none)!.done).toEqual({ count: 2, cancelled: false });
    expect(reports).toEqual([1]);
    // The thread that has been idle longest is replaced.
    expect(await warm.run('eve', 0, none)!.done).toEqual({ count: 1, cancelled: false });
    expect(warm.count()).toBe(2);
    expect(await warm.run('ann', 0, none)!.done).toEqual({ count: 3, cancelled: false });
  });

  it('survive a cancelled job', async () => {
    warm = warmThreads<number, number, Found>(file);
    let job: ReturnType<typeof warm.run>;
    await new Promise((begun) => {
      job = warm!.run('ann', 60_000, begun);
    });
    job!.cancel();
    expect(await job!.done).toEqual({ count: 1, cancelled: true });
    expect(await warm.run('ann', 0, none)!.done).toEqual({ count: 2, cancelled: false });
  });

  it('end after an idle time', async () => {
    warm = warmThreads<number, number, Found>(file, { idle: 50 });
    await warm.run('ann', 0, none)!.done;
    expect(warm.count()).toBe(1);
    for (let n = 0; n < 100 && warm.count() > 0; n++) await sleep(20);
    expect(warm.count()).toBe(0);
  });
});
