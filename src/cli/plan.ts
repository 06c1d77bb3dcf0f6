import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { onPage, sentences, words } from '../i18n/index.ts';
import {
  CASE,
  type Case,
  type ComponentName,
  type CountryWhole,
  components,
  countryWhole,
  covenantText,
  financeSection,
  forReport,
  insteadWords,
  jsonText,
  type KeptScenario,
  keptScenario,
  locate,
  movedText,
  needPdf,
  omittedWords,
  openQueue,
  type PlanWhole,
  planFiles,
  planNames,
  planPdf,
  planScenarios,
  planText,
  planWhole,
  requestOf,
  scenariosAsked,
  scenariosBlocks,
  toFiles,
  type Verified,
} from '../questions/index.ts';
import { interruptible } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { Failure, wrongUse } from './failure.ts';
import { writeWhole } from './folder.ts';
import { listOption, load, numberOption } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';
import { commandTime } from './time.ts';

interface PlanFlags {
  out?: string;
  gap?: number;
  seconds: number;
  reform: string[];
  pin?: string;
  country: string[];
  pricesFrom?: string;
  widening?: number;
  from?: number;
  region?: boolean;
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
    .option('--country <codes>', words().help.plan.country, listOption, [])
    .option('--prices-from <plan>', words().help.plan.pricesFrom)
    .option('--widening <share>', words().help.plan.widening, numberOption('widening', 0))
    .option('--from <year>', words().help.plan.from, numberOption('from', 0))
    .option('--region', words().help.plan.region)
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

async function run(source: string, given: PlanFlags): Promise<void> {
  if (given.solver !== 'highs-wasm' && given.solver !== 'highs')
    throw wrongUse(words().planning.solver({ value: given.solver }));
  if (given.explain !== 'none' && given.explain !== 'usual' && given.explain !== 'all')
    throw wrongUse(words().planning.explain({ value: given.explain }));
  const left = given.without.filter((part) => !components.includes(part as ComponentName));
  if (left.length > 0) throw wrongUse(words().planning.without({ known: components, values: left }));
  mustGoTogether(given);
  if (given.pdf) needPdf();
  const told = progress(given.quiet ?? false);
  const loaded = await load(source, given.quiet ? { quiet: true } : {});
  const kept = given.scenario === undefined ? undefined : keptScenario(source, loaded.case, given.scenario);
  const flags = kept ? withKept(given, kept) : given;
  const asRead = kept?.case ?? loaded.case;
  const scenarios = flags.scenario === undefined || kept ? [] : scenariosAsked(asRead, listOption(flags.scenario));
  const pin = flags.pin === undefined ? undefined : readPlan(flags.pin);
  const own =
    flags.json && flags.out === undefined
      ? undefined
      : ownFolder(
          folderFor(source, 'plan', flags.out, [...(kept ? [flags.scenario!] : []), ...apartOf(flags)]),
          source,
          planNames,
        );
  const dir = own?.dir;
  const asked = {
    reforms: flags.reform,
    ...(flags.gap === undefined ? {} : { gap: flags.gap }),
    seconds: flags.seconds,
    require: flags.require,
    forbid: flags.forbid,
    withoutTargets: flags.withoutTarget,
    ...(pin ? { pin, pinName: flags.pin! } : {}),
    ...(flags.from === undefined ? {} : { from: flags.from }),
    solver: given.solver,
    explain: given.explain,
    barriers: flags.barriers ?? false,
  } as const;
  const prices = flags.pricesFrom === undefined ? undefined : readPlan(flags.pricesFrom);
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
  const planned = async (): Promise<PlanWhole & Partial<Pick<CountryWhole, 'asRead' | 'check'>>> => {
    if (prices === undefined) return planWhole(asRead, { ...asked, ...watch });
    const { db: _, ...own } = watch;
    const { countries, widening, region } = {
      countries: flags.country,
      widening: flags.widening,
      region: flags.region,
    };
    return countryWhole(asRead, {
      ...{
        ...asked,
        ...own,
        countries,
        pricesFrom: prices,
        pricesName: flags.pricesFrom!,
        region: region ? 'after' : false,
      },
      ...(widening === undefined ? {} : { widening }),
    });
  };
  const [found, others] = await planned()
    .then(async (whole) => {
      const each = { ...asked, seconds: share, signal: stop.signal, onProgress: told.tell, db: shared?.queue };
      return [whole, await planScenarios(scenarios, each)] as const;
    })
    .finally(() => {
      stop.done();
      return shared?.close();
    });
  told.end();
  const { explained, opinion } = found;
  const cut = found.cut?.();
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
  // A bundled case is known by its name; any other may change, and the plan is of what it was.
  const ofPlan = found.asRead ?? (kept || locate(source)?.bundled ? undefined : asRead);
  const beside = ofPlan ? caseFiles(ofPlan) : {};
  const input = {
    plan: document,
    case: found.case,
    ...(own ? { explained: forReport(document, found.case, explained) } : {}),
    ...(cut ? { told: [onPage(() => financeSection(found.case, cut))] } : {}),
  };
  if (own) {
    const papers = flags.pdf && document.npv !== null ? await planPdf(input) : {};
    own.write('plan', {
      ...(await planFiles(input, { parquet: flags.parquet ?? false })),
      ...papers,
      ...beside,
    });
  }
  if (flags.json && found.check === undefined) process.stdout.write(jsonText(document));
  else if (!flags.json)
    process.stdout.write(
      planText(document, explained, {
        case: found.case,
        ...(dir === undefined ? {} : { dir }),
        opinion,
        before: [cut && covenantText(found.case, cut), instead].filter((text) => text !== undefined),
        scenarios: others.length > 0 ? scenariosBlocks(found.case, document, others) : [],
      }),
    );
  // The answer stands there before the region is solved again.
  if (found.check !== undefined) {
    const checked = await found.check();
    const again = { ...input, plan: checked };
    own?.write('plan', {
      ...(await planFiles(again, { parquet: flags.parquet ?? false })),
      ...(flags.pdf ? await planPdf(again) : {}),
      ...beside,
    });
    process.stdout.write(flags.json ? jsonText(checked) : `\n${movedText(checked, found.case)}`);
  }
  process.exitCode = document.npv === null ? 1 : 0;
}

/** Refuses options that mean nothing without others. */
function mustGoTogether(flags: PlanFlags): void {
  const say = words().country;
  const asks = flags.country.length > 0;
  if (asks && flags.pricesFrom === undefined)
    throw wrongUse(say.together({ option: '--country', other: '--prices-from' }));
  const alone = ['pricesFrom', 'widening', 'region'] as const;
  const name = { pricesFrom: '--prices-from', widening: '--widening', region: '--region' };
  for (const flag of alone)
    if (!asks && flags[flag] !== undefined) throw wrongUse(say.together({ option: name[flag], other: '--country' }));
  if (flags.from !== undefined && flags.pin === undefined && !asks) throw wrongUse(say.fromNeeds);
  for (const [flag, given] of [
    ['--pin', flags.pin !== undefined],
    ['--reform', flags.reform.length > 0],
    ['--scenario', flags.scenario !== undefined],
    ['--db', flags.db !== undefined],
  ] as const)
    if (asks && given) throw wrongUse(say.notWith({ option: flag }));
}

/** The case as it was planned, whole, as files beside its plan: it can be planned and verified as any. */
function caseFiles(c: Case): Record<string, string> {
  const { include: _, ...settings } = c.settings;
  return Object.fromEntries([...toFiles({ ...c, settings })].map(([name, text]) => [`${CASE}/${name}`, text]));
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

/** What is asked with what a scenario of the workbench asks. */
const withKept = (flags: PlanFlags, { reforms, require, forbid, withoutTargets }: KeptScenario): PlanFlags => ({
  ...flags,
  reform: [...new Set([...flags.reform, ...reforms])],
  require: [...new Set([...flags.require, ...require])],
  forbid: [...new Set([...flags.forbid, ...forbid])],
  withoutTarget: [...new Set([...flags.withoutTarget, ...withoutTargets])],
});

/** What sets a plan apart from others of the case, in the name of its folder. */
const apartOf = (flags: PlanFlags): string[] => [
  ...[...flags.reform].sort(),
  ...flags.require.map((key) => `with ${key}`),
  ...flags.forbid.map((key) => `without ${key}`),
  ...flags.withoutTarget.map((id) => `without ${id}`),
  ...flags.country,
  ...(flags.from === undefined ? [] : [`from ${flags.from}`]),
  ...(flags.pin === undefined ? [] : [`pinned-${basename(resolve(flags.pin)).replace(/\.json$/, '')}`]),
];
