import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { applyReforms, type Case } from '../case/index.ts';
import { toMps } from '../linear/index.ts';
import {
  assemble,
  explain,
  financeDocument,
  type PlanDocument,
  plan,
  type Verified,
  verify,
  whyNot,
} from '../plan/index.ts';
import { players } from '../reforms/index.ts';
import { omittedWords, planFiles, planNames, planText } from '../report/index.ts';
import { interruptible, jsonText } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { financeData } from './finance-data.ts';
import { covenantText } from './finance-text.ts';
import { writeWhole } from './folder.ts';
import { listOption, load, numberOption } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';
import { optionsOf } from './request.ts';
import { commandTime } from './time.ts';
import { versions } from './version.ts';

interface PlanFlags {
  out?: string;
  gap: number;
  seconds: number;
  reform: string[];
  pin?: string;
  require: string[];
  forbid: string[];
  withoutTarget: string[];
  barriers?: boolean;
  explain: string;
  solver: string;
  export?: string;
  json?: boolean;
  quiet?: boolean;
}

export function planCommand(): Command {
  return new Command('plan')
    .description('the best plan of a case, proven, checked, explained and drawn')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--out <dir>', 'where the plan, its tables and its report go (default NAME-plan beside the case)')
    .option(
      '--gap <share>',
      'how near to the best it must be proven, as a share of the cost',
      numberOption('gap', 0),
      0.005,
    )
    .option(
      '--seconds <s>',
      'for all: a fifth of it is kept back for explanation and report',
      numberOption('seconds', 0.1),
      120,
    )
    .option('--reform <ids>', 'reforms in force', listOption, [])
    .option('--pin <plan>', 'fixes the builds of another plan')
    .option('--require <place/process>', 'must be built', listOption, [])
    .option('--forbid <place/process>', 'must not be built', listOption, [])
    .option('--without-target <id>', 'leaves a target out', listOption, [])
    .option('--barriers', 'what would be gained if each barrier were gone, or its costs halved')
    .option('--explain <extent>', 'usual: as long as the plan took; all: every further solve, however long', 'usual')
    .option('--solver <name>', 'highs-wasm, or highs where it is on PATH', 'highs-wasm')
    .option('--export <file>', 'writes the programme as MPS')
    .option('--json', 'the plan document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .action(run);
}

async function run(source: string, flags: PlanFlags): Promise<void> {
  if (flags.solver !== 'highs-wasm' && flags.solver !== 'highs')
    throw wrongUse(`--solver takes highs-wasm or highs, not ${flags.solver}`);
  if (flags.explain !== 'usual' && flags.explain !== 'all')
    throw wrongUse(`--explain takes usual or all, not ${flags.explain}`);
  const told = progress(flags.quiet ?? false);
  const loaded = await load(source, flags.quiet ? { quiet: true } : {});
  const asRead = loaded.case;
  const c = reformed(asRead, flags.reform);
  const unknown = flags.withoutTarget.filter((id) => !asRead.tables.targets.some((row) => row.target === id));
  if (unknown.length > 0)
    throw wrongUse(
      `--without-target ${unknown.join(',')}: there is no such target; there are ${namesOf(asRead.tables.targets, 'target')}`,
    );
  const pin = flags.pin === undefined ? undefined : readPlan(flags.pin);
  const known = new Set(asRead.tables.candidates.map((row) => `${row.place}/${row.process}`));
  for (const key of [...flags.require, ...flags.forbid])
    if (!known.has(key)) throw wrongUse(`${key} is no candidate of the case (PLACE/PROCESS)`);

  const own =
    flags.json && flags.out === undefined
      ? undefined
      : ownFolder(folderFor(source, 'plan', flags.out, apartOf(flags)), source, planNames);
  const dir = own?.dir;
  const stop = interruptible(told.say, 'the best plan so far');
  const request = {
    reforms: flags.reform,
    gap: flags.gap,
    seconds: flags.seconds,
    ...(flags.pin === undefined ? {} : { pin: flags.pin }),
    ...(flags.require.length > 0 ? { require: flags.require } : {}),
    ...(flags.forbid.length > 0 ? { forbid: flags.forbid } : {}),
    ...(flags.withoutTarget.length > 0 ? { withoutTargets: flags.withoutTarget } : {}),
    solver: flags.solver,
  };
  const time = commandTime(flags.seconds);
  const options = {
    asRead,
    readSeconds: loaded.seconds,
    request,
    ...optionsOf(request, pin),
    onProgress: told.tell,
    signal: stop.signal,
    deadline: time.solving,
  };
  if (flags.export !== undefined) {
    const model = assemble(c, options);
    options.prepare(model);
    writeWhole(flags.export, toMps(model.frame.program, c.name));
  }
  const { document, solved, cuts, gearing } = await plan(c, options);
  told.end();
  try {
    if (document.solver.columns === 0)
      throw new Failure(
        1,
        `${source}: there is nothing to plan. ${nothingWords(c)} \`chorsu check ${source}\` lists what is missing.`,
      );
    const explained =
      document.npv === null
        ? undefined
        : await explain(c, document, solved, {
            // Plans whose debt was cut for covenants cannot be held against plans without the cuts.
            ...(cuts.length > 0 ? {} : { further: { ...options, gap: flags.gap, seconds: flags.seconds, ...silent } }),
            // Every further solve was asked for, however long it takes.
            ...(flags.explain === 'all' ? { seconds: Number.POSITIVE_INFINITY } : { deadline: time.explaining }),
            ...(flags.barriers ? { barriers: true } : {}),
          });
    for (const words of omittedWords(explained?.explained.omitted)) process.stderr.write(`warning: ${words}\n`);
    const full: PlanDocument = explained
      ? explained.document
      : {
          ...document,
          whyNot:
            document.status === 'infeasible' || gearing
              ? await whyNot(c, { ...options, ...(gearing ? { gearing } : {}), seconds: time.explaining.left() / 2 })
              : [],
        };
    const opinion = verify(full, asRead, pin);
    const { ok, checked, notChecked, differences } = opinion;
    const judged: PlanDocument = {
      ...full,
      ...(ok ? {} : { status: 'refuted' }),
      opinion: { ok, checked, notChecked },
      versions: await versions(flags.solver),
    };
    if (!ok) {
      own?.write('plan', { 'plan.json': jsonText(judged), 'differences.json': jsonText({ differences }) });
      if (flags.json) process.stdout.write(jsonText(judged));
      throw new Failure(3, refutedWords(differences, dir));
    }
    // Projects whose debt was cut for their covenants, and why.
    const cut = cuts.length > 0 ? financeDocument(full, c, cuts, 0) : undefined;
    const input = {
      plan: judged,
      case: c,
      ...(explained ? { explained: explained.explained } : {}),
      ...(cut ? { sections: { finance: financeData(cut) } } : {}),
    };
    own?.write('plan', planFiles(input));
    if (flags.json) process.stdout.write(jsonText(judged));
    else
      process.stdout.write(
        (cut ? `${covenantText(cut)}\n` : '') +
          planText(judged, explained?.explained, {
            case: c,
            ...(dir === undefined ? {} : { dir }),
            opinion,
          }),
      );
    process.exitCode = judged.npv === null ? 1 : 0;
  } finally {
    stop.done();
    await solved.session.close();
  }
}

/** Why a case gives nothing to plan. */
const nothingWords = ({ tables }: Case): string =>
  tables.demands.length === 0
    ? 'The table `demands` is empty: say there what is wanted, where and at what price.'
    : 'Nothing is demanded, made, bought or sold in the years of the case.';

/** What is said of a plan that the second opinion refutes: it is kept, and none of it is to be used. */
const refutedWords = (differences: Verified['differences'], dir: string | undefined): string => {
  const first = differences.slice(0, 3).map((d) => `${d.row ?? d.heading}: ${d.plan}, recomputed ${d.recomputed}`);
  const kept = dir === undefined ? '' : ` plan.json and differences.json are in ${dir}; no report was written.`;
  return `the second opinion refutes this plan, ${differences.length} differences (${first.join('; ')}): do not use it, and report this fault.${kept}`;
};

/** What sets a plan apart from others of the case, in the name of its folder. */
const apartOf = (flags: PlanFlags): string[] => [
  ...[...flags.reform].sort(),
  ...flags.require.map((key) => `with ${key}`),
  ...flags.forbid.map((key) => `without ${key}`),
  ...flags.withoutTarget.map((id) => `without ${id}`),
  ...(flags.pin === undefined ? [] : [`pinned to ${basename(resolve(flags.pin)).replace(/\.json$/, '')}`]),
];
/** Further solves show no progress of their own. */
const silent = { onProgress: () => {} };

const namesOf = (rows: readonly Readonly<Record<string, unknown>>[], key: string) =>
  [...new Set(rows.map((row) => String(row[key])))].join(', ') || 'none';

/** The case with reforms in force; wrong use where there is no such reform. */
export function reformed(c: Parameters<typeof applyReforms>[0], reforms: readonly string[]) {
  if (reforms.length === 0) return c;
  try {
    players(c, reforms);
    return applyReforms(c, reforms);
  } catch (error) {
    throw wrongUse(`--reform: ${error instanceof Error ? error.message : String(error)}`);
  }
}
