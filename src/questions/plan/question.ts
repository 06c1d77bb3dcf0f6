import { basename, resolve } from 'node:path';
import { type Case, filesOf, locate } from '../../case/index.ts';
import { onPage, sentences, words } from '../../i18n/index.ts';
import { type PlanDocument, UnusableError, type Verified } from '../../plan/index.ts';
import { insteadWords, movedText, omittedWords, planFiles, planNames, planText } from '../../report/index.ts';
import { type ComponentName, components } from '../../search/index.ts';
import { type CountryWhole, countryWhole } from '../country/ask.ts';
import { jsonText, listParts } from '../declare.ts';
import { financeSection } from '../finance/blocks.ts';
import { covenantText } from '../finance/words.ts';
import { type InquiryAnswer, type InquiryDoor, inquiry } from '../inquiry.ts';
import { needPdf, planPdf } from '../pdf.ts';
import { forReport, type PlanWhole, planWhole } from './ask.ts';
import { CASE } from './case-of.ts';
import { type PlanValues, planOptions } from './options.ts';
import { requestOf } from './request.ts';
import { planScenarios, scenariosAsked } from './scenarios.ts';
import { scenariosBlocks } from './scenarios-blocks.ts';
import { type WorkbenchScenario, workbenchScenario } from './workbench-scenario.ts';

/** The best plan of a case, or of some of its countries, with what explains it and the second opinion, in a folder beside the case. */
export const planInquiry = inquiry({
  name: 'plan',
  about: () => words().help.plan.about,
  options: planOptions,
  async answer(given, door): Promise<InquiryAnswer> {
    const { case: source, pdf, parquet } = given;
    mustGoTogether(given);
    if (pdf) needPdf();
    const began = performance.now();
    const c = await door.case(source, true);
    const readSeconds = (performance.now() - began) / 1000;
    const own = given.scenario === undefined ? undefined : workbenchScenario(source, c, given.scenario);
    const asRead = own?.case ?? c;
    const asked = own ? withScenario(given, own) : given;
    const apart = [...(own ? [given.scenario!] : []), ...apartOf(asked)];
    const names = own ? [] : listParts(given.scenario ?? '');
    const { found, others, dir } = await plansOf(asRead, asked, { door, names, apart, readSeconds });
    const { explained, opinion, case: planned } = found;
    const document = others.length > 0 ? { ...found.document, scenarios: others } : found.document;
    if (given.export !== undefined) door.write(given.export, found.programme!);
    for (const text of omittedWords(explained?.omitted)) door.warn(words().command.warned({ text }));
    if (!opinion.ok) return refuted(document, opinion.differences, dir);
    const cut = found.cut?.();
    const instead = insteadWords(found.document, planned, source);
    // A bundled case is known by its name; any other may change, and the plan is of what it was.
    const ofPlan = found.asRead ?? (own || locate(source)?.bundled ? undefined : asRead);
    const shown = {
      case: planned,
      ...(dir !== undefined && { explained: forReport(document, planned, explained) }),
      ...(cut && { told: [onPage(() => financeSection(planned, cut))] }),
    };
    const filesFor = async (plan: PlanDocument): Promise<NonNullable<InquiryAnswer['files']>> => {
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
  readonly door: InquiryDoor;
  /** Scenarios of the case that are planned too. */
  readonly names: readonly string[];
  /** What sets the folder of the plan apart. */
  readonly apart: readonly string[];
  readonly readSeconds: number;
}

/** Finds the plan, and those of scenarios, in as much time each; `dir` is the folder for its files. */
async function plansOf(asRead: Case, given: PlanValues, { door, names, apart, readSeconds }: Search) {
  const { countries, widening, region, db, pin: pinName, pricesFrom: pricesName, without } = given;
  const scenarios = scenariosAsked(asRead, names);
  const pin = pinName === undefined ? undefined : door.plan(pinName);
  const dir = door.claim(given.case, planNames, apart);
  const { gap, from, seconds, reforms, require, forbid, withoutTargets, solver, explain, barriers } = given;
  const asked = {
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
  const pricesFrom = pricesName === undefined ? undefined : door.plan(pricesName);
  requestOf(asRead, asked);
  const share = seconds / (scenarios.length + 1);
  const time = door.time(share);
  const programme = given.export !== undefined;
  return door.interruptible(words().planning.stoppingPlan, async (signal) => {
    const watch = { signal, onProgress: door.progress };
    const whole = {
      ...asked,
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
    const others = await planScenarios(scenarios, { ...asked, ...watch, seconds: share, db });
    return { found, others, dir };
  });
}

/** A plan that the second opinion refutes: it is kept with the differences, and none of it is to be used. */
function refuted(plan: PlanDocument, differences: Verified['differences'], dir: string | undefined): InquiryAnswer {
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

/** Refuses parts of the search that there are not, and options that mean nothing without others. */
function mustGoTogether(given: PlanValues): void {
  const unknown = given.without.filter((part) => !components.includes(part as ComponentName));
  if (unknown.length > 0)
    throw new UnusableError('without', words().planning.without({ known: components, values: unknown }));
  const say = words().country;
  const asks = given.countries.length > 0;
  const together = (option: string, other: string) => new UnusableError('together', say.together({ option, other }));
  if (asks && given.pricesFrom === undefined) throw together('--country', '--prices-from');
  const alone = ['pricesFrom', 'widening', 'region'] as const;
  for (const name of alone)
    if (!asks && given[name] !== planOptions[name].byDefault)
      throw together(planOptions[name].flag.split(' ')[0]!, '--country');
  if (given.from !== undefined && given.pin === undefined && !asks) throw new UnusableError('from', say.fromNeeds);
  for (const [option, isGiven] of [
    ['--pin', given.pin !== undefined],
    ['--reform', given.reforms.length > 0],
    ['--scenario', given.scenario !== undefined],
    ['--db', given.db !== undefined],
  ] as const)
    if (asks && isGiven) throw new UnusableError('not-with', say.notWith({ option }));
}

/** The case as it was planned, whole, as files beside its plan: it can be planned and verified as any. */
function caseFiles(c: Case): Record<string, string> {
  const { include: _, ...settings } = c.settings;
  return Object.fromEntries([...filesOf({ ...c, settings })].map(([name, text]) => [`${CASE}/${name}`, text]));
}

/** What is asked with what a scenario of the workbench asks. */
const withScenario = (given: PlanValues, scenario: WorkbenchScenario): PlanValues => {
  const both = (name: 'reforms' | 'require' | 'forbid' | 'withoutTargets') => [
    ...new Set([...given[name], ...scenario[name]]),
  ];
  return {
    ...given,
    reforms: both('reforms'),
    require: both('require'),
    forbid: both('forbid'),
    withoutTargets: both('withoutTargets'),
  };
};

/** What sets a plan apart from others of the case, in the name of its folder. */
const apartOf = ({ reforms, require, forbid, withoutTargets, countries, from, pin }: PlanValues): string[] => [
  ...[...reforms].sort(),
  ...require.map((key) => `with ${key}`),
  ...forbid.map((key) => `without ${key}`),
  ...withoutTargets.map((id) => `without ${id}`),
  ...countries,
  ...(from === undefined ? [] : [`from ${from}`]),
  ...(pin === undefined ? [] : [`pinned-${basename(resolve(pin)).replace(/\.json$/, '')}`]),
];
