import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { sentences, words } from '../i18n/index.ts';
import {
  type ComponentName,
  components,
  covenantText,
  financeData,
  financeNamed,
  forReport,
  insteadWords,
  jsonText,
  omittedWords,
  openQueue,
  planFiles,
  planNames,
  planScenarios,
  planText,
  planWhole,
  requestOf,
  scenariosAsked,
  scenariosText,
  type Verified,
} from '../questions/index.ts';
import { interruptible } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { Failure, wrongUse } from './failure.ts';
import { writeWhole } from './folder.ts';
import { listOption, load, numberOption } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { needPdf, planPdf } from './pdf.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';
import { commandTime } from './time.ts';

interface PlanFlags {
  out?: string;
  gap?: number;
  seconds: number;
  reform: string[];
  pin?: string;
  require: string[];
  forbid: string[];
  withoutTarget: string[];
  barriers?: boolean;
  explain: string;
  scenario?: string;
  solver: string;
  export?: string;
  pdf?: boolean;
  parquet?: boolean;
  db?: string;
  json?: boolean;
  quiet?: boolean;
  without: string[];
}

export function planCommand(): Command {
  const command = caseCommand('plan')
    .option('--out <dir>', words().help.plan.out)
    .option('--gap <share>', words().help.plan.gap, numberOption('gap', 0))
    .option('--seconds <s>', words().help.plan.seconds, numberOption('seconds', 0.1), 120)
    .option('--reform <ids>', words().help.plan.reform, listOption, [])
    .option('--pin <plan>', words().help.plan.pin)
    .option('--require <place/process>', words().help.plan.require, listOption, [])
    .option('--forbid <place/process>', words().help.plan.forbid, listOption, [])
    .option('--without-target <id>', words().help.plan.withoutTarget, listOption, [])
    .option('--barriers', words().help.plan.barriers)
    .option('--explain <extent>', words().help.plan.explain, 'usual')
    .option('--scenario <ids>', words().help.plan.scenario)
    .option('--solver <name>', words().help.plan.solver, 'highs-wasm')
    .option('--export <file>', words().help.plan.export)
    .option('--pdf', words().help.plan.pdf)
    .option('--parquet', words().help.plan.parquet)
    .addOption(dbOption(words().help.common.db))
    .addOption(new Option('--without <parts>', words().help.plan.without).argParser(listOption).default([]).hideHelp());
  return runs(command, run);
}

async function run(source: string, flags: PlanFlags): Promise<void> {
  if (flags.solver !== 'highs-wasm' && flags.solver !== 'highs')
    throw wrongUse(words().planning.solver({ value: flags.solver }));
  if (flags.explain !== 'none' && flags.explain !== 'usual' && flags.explain !== 'all')
    throw wrongUse(words().planning.explain({ value: flags.explain }));
  const left = flags.without.filter((part) => !components.includes(part as ComponentName));
  if (left.length > 0) throw wrongUse(words().planning.without({ known: components, values: left }));
  if (flags.pdf) needPdf();
  const told = progress(flags.quiet ?? false);
  const loaded = await load(source, flags.quiet ? { quiet: true } : {});
  const asRead = loaded.case;
  const scenarios = flags.scenario === undefined ? [] : scenariosAsked(asRead, listOption(flags.scenario));
  const pin = flags.pin === undefined ? undefined : readPlan(flags.pin);
  const own =
    flags.json && flags.out === undefined
      ? undefined
      : ownFolder(folderFor(source, 'plan', flags.out, apartOf(flags)), source, planNames);
  const dir = own?.dir;
  const asked = {
    reforms: flags.reform,
    ...(flags.gap === undefined ? {} : { gap: flags.gap }),
    seconds: flags.seconds,
    require: flags.require,
    forbid: flags.forbid,
    withoutTargets: flags.withoutTarget,
    ...(pin ? { pin, pinName: flags.pin! } : {}),
    solver: flags.solver,
    explain: flags.explain,
    barriers: flags.barriers ?? false,
  } as const;
  requestOf(asRead, asked);
  const stop = interruptible(told.say, words().planning.stoppingPlan);
  const share = flags.seconds / (scenarios.length + 1);
  const time = commandTime(share);
  const programme = flags.export !== undefined;
  const without = new Set(flags.without as ComponentName[]);
  const shared = flags.db === undefined ? undefined : await openQueue(flags.db);
  const watch = {
    programme,
    without,
    readSeconds: loaded.seconds,
    time,
    signal: stop.signal,
    onProgress: told.tell,
    db: shared?.queue,
  };
  const [found, others] = await planWhole(asRead, { ...asked, ...watch })
    .then(async (whole) => {
      const each = { ...asked, seconds: share, signal: stop.signal, onProgress: told.tell, db: shared?.queue };
      return [whole, await planScenarios(scenarios, each)] as const;
    })
    .finally(() => {
      stop.done();
      return shared?.close();
    });
  told.end();
  const { explained, cut, opinion } = found;
  const instead = insteadWords(found.document, found.case, source);
  const document = others.length > 0 ? { ...found.document, scenarios: others } : found.document;
  if (flags.export !== undefined) writeWhole(flags.export, found.programme!);
  for (const text of omittedWords(explained?.omitted)) process.stderr.write(`${words().command.warned({ text })}\n`);
  if (!opinion.ok) {
    const { differences } = opinion;
    own?.write('plan', { 'plan.json': jsonText(document), 'differences.json': jsonText({ differences }) });
    if (flags.json) process.stdout.write(jsonText(document));
    throw new Failure(3, refutedWords(differences, dir));
  }
  const input = {
    plan: document,
    case: found.case,
    ...(own ? { explained: forReport(document, found.case, explained) } : {}),
    ...(cut ? { sections: { finance: financeData(financeNamed(found.case, cut)) } } : {}),
  };
  if (own) {
    const papers = flags.pdf && document.npv !== null ? await planPdf(input) : {};
    own.write('plan', { ...(await planFiles(input, { parquet: flags.parquet ?? false })), ...papers });
  }
  if (flags.json) process.stdout.write(jsonText(document));
  else
    process.stdout.write(
      planText(document, explained, {
        case: found.case,
        ...(dir === undefined ? {} : { dir }),
        opinion,
        before: [cut && covenantText(found.case, cut), instead].filter((text) => text !== undefined),
        scenarios: others.length > 0 ? scenariosText(found.case, document, others).trimEnd() : '',
      }),
    );
  process.exitCode = document.npv === null ? 1 : 0;
}

/** What is said of a plan that the second opinion refutes: it is kept, and none of it is to be used. */
const refutedWords = (differences: Verified['differences'], dir: string | undefined): string => {
  const say = words().planning;
  const first = differences.slice(0, 3).map((d) => {
    const where = d.row ?? d.heading ?? '';
    return say.difference({ where, plan: String(d.plan), recomputed: String(d.recomputed) });
  });
  return sentences(
    say.refuted({ count: differences.length, first }),
    dir === undefined ? undefined : say.refutedKept({ dir }),
  );
};

/** What sets a plan apart from others of the case, in the name of its folder. */
const apartOf = (flags: PlanFlags): string[] => [
  ...[...flags.reform].sort(),
  ...flags.require.map((key) => `with ${key}`),
  ...flags.forbid.map((key) => `without ${key}`),
  ...flags.withoutTarget.map((id) => `without ${id}`),
  ...(flags.pin === undefined ? [] : [`pinned-${basename(resolve(flags.pin)).replace(/\.json$/, '')}`]),
];
