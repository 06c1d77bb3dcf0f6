import { join } from 'node:path';
import { inLanguage, languages, loadLanguage, useLanguage, useMedium, words } from '../../i18n/index.ts';
import { isCancelled, serveThread } from '../../jobs/index.ts';
import { jsonText, reforms, reformsReport, type SharedQueue } from '../../questions/index.ts';
import { putRun, recordOf, renewRun, snapshotOf } from '../../store/index.ts';
import type { JobTask, Progress, Run } from '../ask.ts';
import { usualSeconds } from '../limits.ts';
import { caseOfPlan } from '../plan-case.ts';
import { planIn } from '../run-entry.ts';
import { countryDesk } from './country.ts';
import { type Files, planned, type Tell } from './plans.ts';
import { questionFiles } from './questions.ts';

const ofCountries = countryDesk();

/** In a thread: plans or values reforms, and writes the answer atomically into its folder. */
await serveThread<JobTask, Progress, Run>(async (task, tell, signal, db) => {
  await loadLanguage(task.language);
  await useLanguage(task.language);
  useMedium('page');
  if (task.kind === 'question') {
    const files = await answers(task, signal, db);
    // Pages are written last: where a page exists, so do the other files.
    const isPage = (name: string) => Number(name.endsWith('.html'));
    const inOrder = Object.entries(files).sort(([a], [b]) => isPage(a) - isPage(b));
    renewRun(task.root, task.ask.plan, Object.fromEntries(inOrder));
    return { run: task.run };
  }
  let there = false;
  const put = (files: Files) => {
    // A case that was removed meanwhile took its runs with it.
    if (isCancelled(signal) || recordOf(task.root, task.run) === undefined) return;
    if (there) renewRun(task.root, task.run, files);
    else putRun(task.root, task.run, files);
    there = true;
  };
  if (task.kind === 'reforms') put(await worths(task, tell, signal, db));
  else if (task.ask.countries?.length) await ofCountries(task, { tell, signal, put });
  else put(await planned(task, tell, signal, db));
  return { run: task.run };
});

async function answers(
  { ask, root, seconds = Infinity }: JobTask & { kind: 'question' },
  signal: AbortSignal,
  db?: SharedQueue,
) {
  const plan = planIn(root, ask.plan);
  const c = await caseOfPlan(root, ask.plan, plan);
  if (!c) throw new Error(words().planning.otherCase({ path: plan.case }));
  return questionFiles(ask, c, plan, { signal, db, seconds: Math.min(usualSeconds.question, seconds) });
}

async function worths(
  { run, ask, root }: JobTask & { kind: 'reforms' },
  tell: Tell,
  signal: AbortSignal,
  db?: SharedQueue,
): Promise<Files> {
  const c = snapshotOf(root, run);
  const began = performance.now();
  const document = await reforms(c, {
    ...(ask.reforms ? { reforms: ask.reforms } : {}),
    minutes: ask.minutes ?? usualSeconds.reforms / 60,
    keep: join(root, '.chorsu', 'worths'),
    signal,
    db,
    onProgress: ({ solves }) => tell({ stage: 'sets', seconds: (performance.now() - began) / 1000, solves }),
  });
  await Promise.all(languages.map(loadLanguage));
  const pages = languages.map((language) => [
    `reforms.${language}.html`,
    inLanguage(language, () => reformsReport(document, c)),
  ]);
  return { 'reforms.json': jsonText({ case: c.name, ...document }), ...Object.fromEntries(pages) };
}
