import { join } from 'node:path';

/** Arguments for Node that start the command `chorsu` from the bundle of this run (`bundle.ts`). */
export const chorsu: readonly string[] = [join(process.env.CHORSU_TEST_BUNDLE!, 'cli/main.js')];
