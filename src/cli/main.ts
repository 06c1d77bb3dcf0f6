#!/usr/bin/env node
import { run } from './run.ts';
import { countStartUp } from './start-up.ts';
import { delayTierUp } from './tier-up.ts';

delayTierUp();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
countStartUp();
process.exitCode = await run(process.argv.slice(2));
