import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../../src/cli/failure.ts';
import { UnusableError } from '../../../src/questions/index.ts';
import { numbers } from './mutate.ts';
import { targets } from './targets.ts';

/** Tries inputs of one target until the time is over: `child.ts TARGET SEED SECONDS`. Prints each crash and its progress as lines. */
const [name = '', seed = '1', seconds = '10'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'chorsu-fuzz-'));
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function main(): Promise<void> {
  const target = await targets[name]!();
  const end = performance.now() + Number(seconds) * 1000;
  let tried = 0;
  for (let input = Number(seed); performance.now() < end; input++, tried++) {
    say({ input });
    const own = join(folder, 'input');
    mkdirSync(own);
    try {
      await target(numbers(input), own);
    } catch (error) {
      if (!(error instanceof Failure || error instanceof UnusableError))
        say({ crash: input, why: error instanceof Error ? error.stack : String(error) });
    }
    rmSync(own, { recursive: true });
  }
  say({ tried, kilobytes: process.resourceUsage().maxRSS });
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
