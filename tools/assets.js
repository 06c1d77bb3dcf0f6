// Takes what an older build left out of dist (`before`); makes the built command executable and puts the table of laws beside it (`after`).
import { chmodSync, cpSync, rmSync } from 'node:fs';

if (process.argv[2] === 'before') rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
else {
  chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
  cpSync(new URL('../src/rights/law/law.csv', import.meta.url), new URL('../dist/rights/law/law.csv', import.meta.url));
}
