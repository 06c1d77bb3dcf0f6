import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCase, readCase } from '../src/case/index.ts';
import { toMps } from '../src/linear/index.ts';
import { explain, type PlanDocument, plan, type Solved } from '../src/plan/index.ts';
import { planFiles } from '../src/report/index.ts';
import { large } from '../test/format/large.ts';
import type { Measure } from './run.ts';

const seconds = (began: number): number => (performance.now() - began) / 1000;

/** Native HiGHS alone on the MPS that is actually solved, to the same gap in money; cut off at 120 s. */
function native(solved: Solved, document: PlanDocument): { seconds: number; reached: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-bench-'));
  try {
    writeFileSync(join(folder, 'm.mps'), toMps(solved.model.frame.program));
    const money = (document.bound! - document.npv!) * 1.0001;
    writeFileSync(join(folder, 'options'), `mip_abs_gap = ${Math.max(money, 1)}\nmip_rel_gap = 0\nlog_file = \n`);
    const began = performance.now();
    const run = spawnSync(
      'highs',
      ['--time_limit', '120', '--options_file', join(folder, 'options'), join(folder, 'm.mps')],
      { encoding: 'utf8', cwd: folder },
    );
    return { seconds: seconds(began), reached: /Status\s+Optimal/.test(run.stdout ?? '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function solar(say: (line: string) => void, gap: number, withoutTargets: readonly string[]): Promise<Measure[]> {
  const name = `${withoutTargets.length > 0 ? 'without target' : 'with target'} to ${100 * gap} %`;
  const began = performance.now();
  const read = readCase('solar-central-asia');
  checkCase(read);
  const reading = seconds(began);
  const request = { reforms: [], gap, seconds: 120, solver: 'highs-wasm' };
  const { document, solved } = await plan(read.case, {
    asRead: read.case,
    request,
    withoutTargets: [...withoutTargets],
  });
  const { route, build, solve } = document.seconds as { route: number; build: number; solve: number };
  const measures: Measure[] = [
    { what: `solar case ${name}: solving`, value: solve, unit: 's', goal: gap >= 0.005 ? 'at most 30 s' : 'said' },
    {
      what: `solar case ${name}: gap reached`,
      value: 100 * (document.gap ?? Number.NaN),
      unit: '%',
      goal: `${100 * gap} %`,
    },
  ];
  if (gap >= 0.005) {
    const full = await explain(read.case, document, solved);
    const reporting = performance.now();
    await planFiles({ plan: full.document, case: read.case, explained: full.explained });
    const stages = { reading, route, build, explain: full.document.seconds.explain!, report: seconds(reporting) };
    const total = Object.values(stages).reduce((sum, x) => sum + x, 0);
    say(
      Object.entries(stages)
        .map(([stage, value]) => `${stage} ${value.toFixed(2)} s`)
        .join(', '),
    );
    measures.push({
      what: `solar case ${name}: reading ${reading.toFixed(2)}, routing ${route.toFixed(2)}, building ${build.toFixed(2)}, explaining ${stages.explain.toFixed(2)}, reporting ${stages.report.toFixed(2)}, together`,
      value: total,
      unit: 's',
      goal: 'under 3 s',
    });
  }
  await solved.session.close();
  const peer = native(solved, document);
  const cut = peer.reached ? '' : ' (cut off)';
  measures.push({
    what: `native HiGHS alone on the same MPS to the same gap${cut}, over ours`,
    value: peer.seconds / solve,
    unit: 'times',
    goal: 'at least 1',
  });
  return measures;
}

/** The main job: the bundled case solved, its stages, memory, and a large case read and checked. */
export async function planBench(say: (line: string) => void): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const gap of [0.005, 0.001])
    for (const without of [[], ['hub-value']]) measures.push(...(await solar(say, gap, without)));
  measures.push({
    what: 'resident memory after these',
    value: process.memoryUsage().rss / 2 ** 20,
    unit: 'MiB',
    goal: 'under 1024',
  });
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-large-'));
  try {
    let rows = 0;
    for (const [file, text] of Object.entries(large())) {
      writeFileSync(join(folder, file), text);
      if (file.endsWith('.csv')) rows += text.split('\n').length - 2;
    }
    const began = performance.now();
    checkCase(readCase(folder));
    measures.push({
      what: `a case of ${rows} rows of CSV read and checked`,
      value: seconds(began),
      unit: 's',
      goal: 'under 2 s',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measures;
}
