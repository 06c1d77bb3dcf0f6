import type { Command } from 'commander';
import { ownText } from '../i18n/index.ts';
import { bundledCases, jsonText } from '../questions/index.ts';
import { commandOf, runs } from './command.ts';

/** `chorsu cases`: the bundled cases, a line each. */
export const casesCommand = (): Command =>
  runs(commandOf('cases'), (flags: { json?: boolean }) => {
    const cases = bundledCases();
    if (flags.json) process.stdout.write(jsonText(cases));
    else process.stdout.write(cases.map((x) => `${x.name.padEnd(24)} ${ownText(x, 'title')}\n`).join(''));
  });
