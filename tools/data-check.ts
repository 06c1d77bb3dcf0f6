import { faults, report } from './check/report.ts';

/** `npm run data:check`: checks the bundled network and prints the findings; exits with 1 where one is unexplained. */
const results = report((line) => process.stdout.write(`${line}\n`));
process.exitCode = faults(results) > 0 ? 1 : 0;
