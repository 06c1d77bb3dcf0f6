import { basename, resolve } from 'node:path';
import { type Case, filesOf, locate } from '../../case/index.ts';
import { onPage, sentences, words } from '../../i18n/index.ts';
import { type PlanDocument, UnusableError, type Verified } from '../../plan/index.ts';
import { insteadWords, movedText, omittedWords, planFiles, planNames, planText } from '../../report/index.ts';
import { type ComponentName, components } from '../../search/index.ts';
import { type CountryWhole, countryWhole } from '../country/ask.ts';
import { type Answer, type CommandHost, jsonText, question } from '../declare.ts';
import { financeSection } from '../finance/blocks.ts';
import { covenantText } from '../finance/words.ts';
import { listParts } from '../option.ts';
import { needPdf, planPdf } from '../pdf.ts';
import { forReport, type PlanWhole, planWhole } from './ask.ts';
import { CASE } from './case-of.ts';
import { type PlanValues, planOptions } from './options.ts';
import { requestOf } from './request.ts';
import { planScenarios, scenariosAsked } from './scenarios.ts';
import { scenariosBlocks } from './scenarios-blocks.ts';
import { type WorkbenchScenario, workbenchScenario } from './workbench-scenario.ts';

/** The best plan of a case, or of some of its countries, with its explanation and its verification, in a folder beside the case. */
export const planQuestion = question({
  name: 'plan',
  description: () => words().help.plan.about,
  options: planOptions,
  async answer(values, host): Promise<Answer> {
    const { case: source, pdf, parquet } = values;
    mustGoTogether(values);
    if (pdf) needPdf();
    const began = performance.now();
    const c = await host.readCase(source, true);
    const readSeconds = (performance.now() - began) / 1000;
    const { scenario } = values;
    const own = scenario === undefined ? undefined : workbenchScenario(source, c, scenario);
    const asRead = own?.case ?? c;
    const all = own ? withScenario(values, own) : values;
    const folderParts = [...(own ? [scenario!] : []), ...folderPartsOf(all)];
    const names = own ? [] : listParts(scenario ?? '');
    const { found, others, dir } = await plansOf(asRead, all, { host, names, folderParts, readSeconds });
    const { explained, opinion, case: planned } = found;
    const document = others.length > 0 ? { ...found.document, scenarios: others } : found.document;
    if (values.export !== undefined) host.writeFile(values.export, found.programme!);
    for (const text of omittedWords(explained)) host.warn(words().command.warned({ text }));
    if (!opinion.ok) return refuted(document, opinion.differences, dir);
    const cut = found.cut?.();
    const instead = insteadWords(found.document, planned, source);
    // The files of a plan include its case, which the user may change later; a bundled case does not change.
    const ofPlan = found.asRead ?? (own || locate(source)?.bundled ? undefined : asRead);
    const shown = {
      case: planned,
      ...(dir !== undefined && { explained: forReport(document, planned, explained) }),
      ...(cut && { otherAnswers: [onPage(() => financeSection(planned, cut))] }),
    };
    const filesFor = async (plan: PlanDocument): Promise<NonNullable<Answer['files']>> => {
      if (dir === undefined) return {};
      const input = { ...shown, plan };
      const papers = pdf && plan.npv !== null ? await planPdf(input) : {};
      return { ...(await planFiles(input, { parquet })), ...papers, ...(ofPlan && caseFiles(ofPlan)) };
    };
    return {
      document,
      files: await filesFor(document),
      text: () =>
        planText(document, explained, {
          case: planned,
          opinion,
          ...(dir !== undefined && { dir }),
          before: [cut && covenantText(planned, cut), instead].filter((text) => text !== undefined),
          scenarios: others.length > 0 ? scenariosBlocks(planned, document, others) : [],
        }),
      exit: document.npv === null ? 1 : 0,
      next:
        found.check &&
        (async () => {
          const checked = await found.check!();
          const text = () => `\n${movedText(checked, planned)}`;
          return { document: checked, files: await filesFor(checked), text };
        }),
    };
  },
});

interface Search {
  readonly host: CommandHost;
  /** Names of scenarios that are planned too. */
  readonly names: readonly string[];
  /** Parts of the output folder's name that distinguish this plan from others of the case. */
  readonly folderParts: readonly string[];
  readonly readSeconds: number;
}

/** The plan and those of the scenarios, each in an equal share of the time. `dir` is the output folder; undefined where no files are written. */
async function plansOf(asRead: Case, values: PlanValues, { host, names, folderParts, readSeconds }: Search) {
  const { countries, widening, region, db, pin: pinName, pricesFrom: pricesName, without } = values;
  const scenarios = scenariosAsked(asRead, names);
  const pin = pinName === undefined ? undefined : host.readPlan(pinName);
  const dir = host.claimFolder(values.case, planNames, folderParts);
  const { gap, from, seconds, reforms, require, forbid, withoutTargets, solver, explain, barriers } = values;
  const options = {
    gap,
    from,
    seconds,
    reforms,
    require,
    forbid,
    withoutTargets,
    solver,
    explain,
    barriers,
    ...(pin && { pin, pinName: pinName! }),
  };
  const pricesFrom = pricesName === undefined ? undefined : host.readPlan(pricesName);
  requestOf(asRead, options);
  const share = seconds / (scenarios.length + 1);
  const time = host.deadlines(share);
  const programme = values.export !== undefined;
  return host.interruptible(
    async (signal) => {
      const watch = { signal, onProgress: host.solveProgress };
      const whole = {
        ...options,
        ...watch,
        programme,
        readSeconds,
        time,
        without: new Set(without as ComponentName[]),
      };
      const found: PlanWhole & Partial<Pick<CountryWhole, 'asRead' | 'check'>> =
        pricesFrom === undefined
          ? await planWhole(asRead, { ...whole, db })
          : await countryWhole(asRead, {
              ...whole,
              countries,
              pricesFrom,
              pricesName,
              widening,
              region: region ? 'after' : false,
            });
      const others = await planScenarios(scenarios, { ...options, ...watch, seconds: share, db });
      return { found, others, dir };
    },
    { message: words().planning.stoppingPlan },
  );
}

/** The answer where verification refutes the plan: only the plan and the differences are written. */
function refuted(plan: PlanDocument, differences: Verified['differences'], dir: string | undefined): Answer {
  const say = words().planning;
  const first = differences.slice(0, 3).map((d) => {
    const where = d.row ?? d.heading ?? '';
    return say.difference({ where, plan: String(d.plan), recomputed: String(d.recomputed) });
  });
  const fault = sentences(
    say.refuted({ count: differences.length, first }),
    dir === undefined ? undefined : say.refutedKept({ dir }),
  );
  const files = dir !== undefined && {
    files: { 'plan.json': jsonText(plan), 'differences.json': jsonText({ differences }) },
  };
  return { document: plan, text: () => '', ...files, fault, exit: 3 };
}

/** Throws where a part of the search is unknown, or an option needs or excludes another. */
function mustGoTogether(values: PlanValues): void {
  const unknown = values.without.filter((part) => !components.includes(part as ComponentName));
  if (unknown.length > 0)
    throw new UnusableError('without', words().planning.without({ known: components, values: unknown }));
  const say = words().country;
  const asks = values.countries.length > 0;
  const together = (option: string, other: string) => new UnusableError('together', say.together({ option, other }));
  if (asks && values.pricesFrom === undefined) throw together('--country', '--prices-from');
  const alone = ['pricesFrom', 'widening', 'region'] as const;
  for (const name of alone)
    if (!asks && values[name] !== planOptions[name].defaultValue)
      throw together(planOptions[name].flag.split(' ')[0]!, '--country');
  if (values.from !== undefined && values.pin === undefined && !asks) throw new UnusableError('from', say.fromNeeds);
  for (const [option, isGiven] of [
    ['--pin', values.pin !== undefined],
    ['--reform', values.reforms.length > 0],
    ['--scenario', values.scenario !== undefined],
    ['--db', values.db !== undefined],
  ] as const)
    if (asks && isGiven) throw new UnusableError('not-with', say.notWith({ option }));
}

/** The files of the case as it was planned, with the rows of included cases, to be written beside the plan. */
function caseFiles(c: Case): Record<string, string> {
  const { include: _, ...settings } = c.settings;
  return Object.fromEntries([...filesOf({ ...c, settings })].map(([name, text]) => [`${CASE}/${name}`, text]));
}

/** Adds the lists of a scenario from the workbench to those of the options. */
const withScenario = (values: PlanValues, scenario: WorkbenchScenario): PlanValues => {
  const both = (name: 'reforms' | 'require' | 'forbid' | 'withoutTargets') => [
    ...new Set([...values[name], ...scenario[name]]),
  ];
  return {
    ...values,
    reforms: both('reforms'),
    require: both('require'),
    forbid: both('forbid'),
    withoutTargets: both('withoutTargets'),
  };
};

/** Parts of the output folder's name that distinguish a plan from others of the case. */
const folderPartsOf = ({ reforms, require, forbid, withoutTargets, countries, from, pin }: PlanValues): string[] => [
  ...[...reforms].sort(),
  ...require.map((key) => `with ${key}`),
  ...forbid.map((key) => `without ${key}`),
  ...withoutTargets.map((id) => `without ${id}`),
  ...countries,
  ...(from === undefined ? [] : [`from ${from}`]),
  ...(pin === undefined ? [] : [`pinned-${basename(resolve(pin)).replace(/\.json$/, '')}`]),
];
