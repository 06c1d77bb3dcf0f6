import { z } from '@hono/zod-openapi';
import { inLanguage, words } from '../../i18n/index.ts';
import {
  COMPARED,
  type CompareInput,
  caseTitle,
  compare,
  compareView,
  compareWorkbook,
  factsOf,
  withReforms,
} from '../../questions/index.ts';
import { scenarioOf } from '../../store/index.ts';
import { namesOfChanges } from '../change-names.ts';
import { fileResponse } from '../file-response.ts';
import type { Kit } from '../kit.ts';
import { caseAsked, caseOfPlan } from '../plan-case.ts';
import { get, routes } from '../route.ts';
import { askOf, changesIn, planIn } from '../run-entry.ts';
import * as shape from '../shape.ts';

const comparedRuns = z.object({
  run: z
    .array(z.string())
    .min(COMPARED.least)
    .max(COMPARED.most)
    .openapi({ param: { name: 'run', in: 'query' }, description: 'repeated: a plan each time' }),
});

const inWords = comparedRuns.extend(shape.langQuery.shape);

const compared = get(
  '/compare',
  'comparePlans',
  z.looseObject({ sameCase: z.boolean() }).openapi('Comparison'),
  'Two to six plans side by side (schemas/compare.schema.json)',
  { query: comparedRuns },
);

const comparedView = get(
  '/compare/view',
  'viewComparison',
  z.looseObject({ title: z.string() }).openapi('CompareView'),
  'The parts of the page of two to six plans side by side',
  { query: inWords },
);

const comparedBook = get(
  '/compare/workbook',
  'downloadComparison',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'Two to six plans side by side as a workbook',
  { query: inWords },
);

/** Maximum number of changed figures that are named in a comparison; the rest are counted. */
const NAMED = 4;

/** Reads the plans of runs and their cases. The returned function writes the comparison in the reader's language. */
async function comparisonOf(root: string, runs: readonly string[]): Promise<() => CompareInput> {
  const plans = runs.map((run) => planIn(root, run));
  const asRead = await Promise.all(plans.map((plan, i) => caseOfPlan(root, runs[i]!, plan)));
  const before = await Promise.all(runs.map((run) => caseAsked(root, run)));
  const cases = asRead.map((one, i) => one && withReforms(one, plans[i]!.request.reforms));
  const nameOf = (run: string, i: number) =>
    scenarioOf(root, run).name || (cases[i] ? caseTitle(cases[i]) : plans[i]!.case);
  const changedIn = (run: string, i: number): string[] => {
    const { web, desk } = words();
    const { shocks = [], changes = [] } = askOf(root, run);
    const source = before[i];
    const count = changesIn(root, run);
    const all = source && changes.length > 0 ? namesOfChanges(source, changes) : [];
    const named = all.length > 0 && all.length <= NAMED;
    return [
      ...shocks.map((key) => (source ? factsOf(source).named('shocks', key) : key)),
      ...(named ? all.map(({ name, from, to }) => desk.fromTo({ figure: name, from, to })) : []),
      ...(!named && count > 0 ? [web.changedFigures({ count })] : []),
    ];
  };
  return () => ({ plans, cases, names: runs.map(nameOf), changed: runs.map(changedIn) });
}

/** Routes of plans that stand side by side with their cases; each is called as it is named, else by its case. */
export const compareRoutes = ({ root }: Kit) =>
  routes()
    .openapi(compared, (c) => {
      const { run: names } = c.req.valid('query');
      const plans = names.map((run) => planIn(root, run));
      return c.json(compare(plans, names) as never as { sameCase: boolean }, 200);
    })
    .openapi(comparedView, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await comparisonOf(root, runs);
      const shown = inLanguage(lang, () => compareView(input()));
      return c.json(shown as never as { title: string }, 200);
    })
    .openapi(comparedBook, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await comparisonOf(root, runs);
      const book = await inLanguage(lang, () => compareWorkbook(input()));
      return fileResponse('compare.xlsx', book, true) as never;
    });
