import { Command } from 'commander';
import { bundledNames, readCase, tableNames } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { jsonText } from './asked.ts';

/** `chorsu cases`: the bundled cases, a line each. */
export function casesCommand(): Command {
  return new Command('cases')
    .description(words().help.cases.about)
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action((flags: { json?: boolean }) => {
      const cases = bundledNames().map((name) => {
        const { case: c } = readCase(name);
        const rows = tableNames.reduce((sum, table) => sum + c.tables[table].length, 0);
        return { name, title: c.title, start: c.settings.start, years: c.settings.years, rows };
      });
      if (flags.json) process.stdout.write(jsonText(cases));
      else process.stdout.write(cases.map((x) => `${x.name.padEnd(24)} ${x.title}\n`).join(''));
    });
}
