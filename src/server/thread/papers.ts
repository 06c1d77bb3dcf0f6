import { defined } from '../../case/index.ts';
import { type Language, loadLanguage, ownName, useLanguage, useMedium, words } from '../../i18n/index.ts';
import {
  cargoIn,
  type PaperName,
  reportPdf,
  routes,
  routesCsv,
  routesGeoJson,
  routesOutput,
  UnusableError,
  withReforms,
} from '../../questions/index.ts';
import { caseOfPlan } from '../plan-case.ts';
import { explainedIn, planIn } from '../run-entry.ts';

/** Papers and pages that are made from a plan on request, in the language of the reader. */

interface Of {
  readonly root: string;
  readonly run: string;
  readonly language: Language;
}

/** A plan with its case as it was planned, without reforms, in a language. Throws where the case is gone. */
async function opened({ root, run, language }: Of) {
  await loadLanguage(language);
  await useLanguage(language);
  useMedium('page');
  const plan = planIn(root, run);
  const c = await caseOfPlan(root, run, plan);
  if (!c) throw new UnusableError('other-case', words().problems.stale);
  return { plan, c };
}

export interface PaperTask extends Of {
  readonly paper: PaperName;
}

/** A paper of a plan as PDF. */
export async function paper(task: PaperTask): Promise<Uint8Array> {
  const { plan, c } = await opened(task);
  const { root, run } = task;
  return reportPdf(plan, c, task.paper, explainedIn(root, run));
}

/** The format of routes: a page, a table of steps, or lines for a map. */
export type WaysForm = 'html' | 'csv' | 'geojson';

export interface WaysTask extends Of {
  readonly from: string;
  readonly to: string;
  readonly good?: string | undefined;
  readonly year?: number | undefined;
  readonly form: WaysForm;
}

/** Routes between two places in the case of a plan, with the plan's reforms in force. */
export async function ways(task: WaysTask): Promise<string> {
  const { plan, c: asRead } = await opened(task);
  const c = withReforms(asRead, plan.request.reforms);
  const { from, to, good, year, form } = task;
  const document = routes(c, from, to, defined({ good, year }));
  if (document.routes.length === 0) {
    const named = (key: string) => ownName(c.tables.places.find(({ place }) => place === key) ?? {}) ?? key;
    const { from: start, to: end, cargo, year: of } = document;
    const request = { from: named(start), to: named(end), cargo: cargoIn(cargo), year: of, modes: [], closed: [] };
    throw new UnusableError('no-route', words().routes.noRoute(request));
  }
  if (form === 'csv') return routesCsv(document);
  if (form === 'geojson') return `${JSON.stringify(routesGeoJson(document, c))}\n`;
  return routesOutput(c, document).page();
}
