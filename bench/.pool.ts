import { openCase } from '../src/case/index.ts';
import { ask } from '../src/reforms/index.ts';
import { threads, folderKeep } from '../src/jobs/index.ts';
const c = (await openCase(process.argv[2]!)).case;
let pool: any;
const t = performance.now();
const a = await ask(c, { solver: (g) => { pool = threads(g, 2); return { solve: pool.solve, keep: folderKeep('/tmp/ref/keep', g) }; }, together: 2, gap: 1e-4, precision: 0.05, seconds: 20, budget: 60, onProgress: (p) => console.error(p) });
console.log(JSON.stringify(a, null, 1), performance.now()-t);
await pool.close();
