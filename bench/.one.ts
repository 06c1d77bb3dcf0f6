import { openCase, applyReforms } from '../src/case/index.ts';
import { solve, ways, assemble } from '../src/plan/index.ts';
const read = await openCase(process.argv[2] ?? 'solar-central-asia');
const c = read.case;
const known = ways();
for (const set of (process.argv[3] ?? '').split('|')) {
  const t=performance.now();
  const cc = set===''?c:applyReforms(c,set.split('+'));
  const s = await solve(cc,{gap:Number(process.argv[4]??0.005),seconds:120,ways:known,onProgress:p=>{ if(process.env.V) console.log(p)}});
  const a=s.model.frame.program;
  console.log(set, s.status, s.objective.toFixed(0), s.bound.toFixed(0), 'lp', s.relaxation.objective.toFixed(0), JSON.stringify(s.seconds), a.numRows,a.numCols,a.numIntegers,a.numNonzeros, ((performance.now()-t)/1000).toFixed(1));
  await s.session.close();
}
process.exit(0)
