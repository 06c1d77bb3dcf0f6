import { join } from 'node:path';
import { inLanguage, languages, loadLanguage, useLanguage, useMedium, words } from '../../i18n/index.ts';
import { serveThread } from '../../jobs/index.ts';
import {
  changesOfShocks,
  countryWhole,
  explanation,
  files,
  jsonText,
  type PlanDocument,
  plan,
  reforms,
  reformsReport,
  type SharedQueue,
  type SolveProgress,
  withChanges,
} from '../../questions/index.ts';
import { addToRun, packCase, putRun, recordOf, renewRun, runFile, snapshotOf } from '../../store/index.ts';
import type { Asked, Progress, Run } from '../ask.ts';
import { definedOf } from '../defined.ts';
import { COUNTRY_CASE, caseOfPlan } from '../plan-case.ts';
import { LONGEST, questionFiles } from './questions.ts';

type Tell = (progress: Progress) => void;

/** In a thread: plans, or finds the worth of reforms, and writes the answer whole into its folder. */
await serveThread<Asked, Progress, Run>(async (asked, tell, signal, db) => {
  await loadLanguage(asked.language);
  await useLanguage(asked.language);
  useMedium('page');
  if (asked.kind === 'question') {
    const files = await answers(asked, signal, db);
    // The pages come last: where one stands, the other files do.
    const isPage = (name: string) => Number(name.endsWith('.html'));
    const names = Object.keys(files).sort((a, b) => isPage(a) - isPage(b));
    for (const name of names) addToRun(asked.root, asked.ask.plan, name, files[name]!);
    return { run: asked.run };
  }
  const made: Made =
    asked.kind === 'plan' ? await planned(asked, tell, signal, db) : { files: await worths(asked, tell, signal, db) };
  // A case that was removed meanwhile has taken its runs along.
  const isThere = () => recordOf(asked.root, asked.run) !== undefined;
  if (isThere()) putRun(asked.root, asked.run, made.files);
  if (made.later && isThere()) {
    tell({ stage: 'region', seconds: 0 });
    const files = await made.later();
    if (isThere()) renewRun(asked.root, asked.run, files);
  }
  return { run: asked.run };
});

async function answers(
  { ask, root, seconds = LONGEST }: Asked & { kind: 'question' },
  signal: AbortSignal,
  db?: SharedQueue,
) {
  const plan = planOf(root, ask.plan);
  const c = await caseOfPlan(root, ask.plan, plan);
  if (!c) throw new Error(words().planning.otherCase({ path: plan.case }));
  return questionFiles(ask, c, plan, { signal, db, seconds: Math.min(LONGEST, seconds) });
}

/** The files of an answer, and those that take their place when more is known. */
interface Made {
  readonly files: Files;
  readonly later?: () => Promise<Files>;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function planned(
  { run, ask, root, trial }: Asked & { kind: 'plan' },
  tell: Tell,
  signal: AbortSignal,
  db?: SharedQueue,
): Promise<Made> {
  const asRead = snapshotOf(root, run);
  const changes = [
    ...changesOfShocks(asRead, ask.shocks ?? []),
    ...(ask.changes ?? []).map((one) => ({ ...one, by: 'page' }) as Parameters<typeof withChanges>[1][number]),
  ];
  const c = changes.length > 0 ? withChanges(asRead, changes) : asRead;
  let best: number | undefined;
  let bound: number | undefined;
  const { pin, changes: _, shocks: __, countries = [], region, widening, ...rest } = ask;
  const asIs = definedOf(rest);
  const watch = {
    ...asIs,
    signal,
    onProgress(p: SolveProgress) {
      best = p.objective ?? best;
      // Only bounds that are true are told: the least of all so far.
      bound = p.bound === undefined ? bound : Math.min(p.bound, bound ?? p.bound);
      tell({ stage: p.stage, seconds: p.seconds, best, bound, currency: String(c.settings.currency ?? 'USD') });
    },
  };
  const given = pin === undefined ? {} : { pin: planOf(root, pin) };
  const kept = changes.length > 0 ? { 'changes.json': jsonText(changes) } : {};
  if (countries.length > 0) {
    if (given.pin === undefined) throw new Error(words().country.together({ option: 'countries', other: 'pin' }));
    // What is only tried out is answered, and no more.
    const later = trial === undefined && region !== false ? ('after' as const) : false;
    const whole = await countryWhole(asRead, {
      ...{ ...watch, countries, pricesFrom: given.pin, pricesName: pin!, region: later, changes },
      ...(widening === undefined ? {} : { widening }),
    });
    const own = { [COUNTRY_CASE]: await packCase(whole.asRead), ...kept };
    const files = (document: PlanDocument) => written(document, whole.case, own, whole.explained);
    const { check } = whole;
    return { files: await files(whole.document), ...(check && { later: async () => files(await check()) }) };
  }
  const document = await plan(c, { ...watch, ...given, db });
  return { files: await written(document, c, kept, explanation(document)) };
}

/** The files of a plan; of one that the second opinion refutes the document alone. `c`: the case as it was planned. */
async function written(
  document: PlanDocument,
  c: Parameters<typeof files>[1],
  kept: Readonly<Record<string, string | Uint8Array>>,
  explained: ReturnType<typeof explanation>,
) {
  if (document.status === 'refuted') return { 'plan.json': jsonText(document), ...kept };
  const beside = explained ? { explained } : {};
  return {
    ...(await files(document, c, beside)),
    ...kept,
    ...(explained ? { 'explained.json': jsonText(explained) } : {}),
  };
}

function planOf(root: string, run: string): PlanDocument {
  return JSON.parse(Buffer.from(runFile(root, run, 'plan.json').bytes).toString('utf8')) as PlanDocument;
}

async function worths(
  { run, ask, root }: Asked & { kind: 'reforms' },
  tell: Tell,
  signal: AbortSignal,
  db?: SharedQueue,
) {
  const c = snapshotOf(root, run);
  const began = performance.now();
  const document = await reforms(c, {
    ...(ask.reforms ? { reforms: ask.reforms } : {}),
    minutes: ask.minutes ?? 10,
    keep: join(root, '.chorsu', 'worths'),
    signal,
    db,
    onProgress: ({ solves }) => tell({ stage: 'sets', seconds: (performance.now() - began) / 1000, solves }),
  });
  await Promise.all(languages.map(loadLanguage));
  const pages = languages.map((one) => [`reforms.${one}.html`, inLanguage(one, () => reformsReport(document, c))]);
  return { 'reforms.json': jsonText({ case: c.name, ...document }), ...Object.fromEntries(pages) };
}
