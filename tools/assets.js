// Takes what an older build left out of dist (`before`), and makes the built command executable (`after`).
import { chmodSync, rmSync } from 'node:fs';

if (process.argv[2] === 'before') rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
else chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
