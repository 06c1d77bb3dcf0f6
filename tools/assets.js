// Makes the built command executable (run after tsc by `npm run build`).
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
