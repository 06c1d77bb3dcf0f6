import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type FinancedProject, type PlanDocument, plan, verify } from '../src/plan/index.ts';
import { type Case, finance, readCase, scenariosAsked, withReforms } from '../src/questions/index.ts';
import { optionsOf, requestOf } from '../src/questions/plan/request.ts';
import { fingerprint } from './results/fingerprint.ts';
import { type Answer, type Lent, type Question, readResults, resultsFile } from './results/results.ts';

/**
 * `npm run results -- CASE SECONDS [QUESTION[@SECONDS]...]`: solves the questions of a case's `results.json` on the tables of today and keeps value,
 * bound and builds. Without a name it takes those that were not solved on these tables. Each search starts from the builds found
 * before, on these tables or on earlier ones. `QUESTION=FILE` takes a stored plan (`test/outputs/stored`) instead of a search, so that two
 * places do not show two plans of one question. Plans and bounds stay valid, so of two runs on the same tables the better plan and the better bound are kept.
 */
const [name = 'solar-central-asia', seconds = '300', ...wanted] = process.argv.slice(2);
const c = await readCase(name);
const tables = fingerprint(c);
const { questions, answers } = readResults(name);
const due = Object.keys(questions).filter((id) => answers[id]?.tables !== tables);
for (const text of wanted.length > 0 ? wanted : due) {
  const [, id = '', most = seconds, file] = /^([^@=]+)(?:@([\d.]+))?(?:=(.+))?$/.exec(text) ?? [];
  const found = await answer(c, questions[id] ?? {}, Number(most), file);
  if (found === undefined) {
    process.stdout.write(`${id}: no plan in this time\n`);
    continue;
  }
  const all = readResults(name);
  const kept = { ...all, answers: { ...all.answers, [id]: better(all.answers[id], found) } };
  writeFileSync(resultsFile(name), `${JSON.stringify(kept, null, 2)}\n`);
  process.stdout.write(`${id}: ${found.value} to ${found.bound}; ${found.builds.map((b) => b.site).join(', ')}\n`);
}

async function answer(asRead: Case, question: Question, most: number, file?: string): Promise<Answer | undefined> {
  const { scenario, also: _, cover = true, ...asked } = question;
  const inScenario = scenario === undefined ? asRead : scenariosAsked(asRead, [scenario])[0]!.case;
  const meant = cover ? inScenario : withoutCover(inScenario);
  // The gap is too small to reach: the time limit ends the search.
  const request = requestOf(meant, { ...asked, gap: 0.00005, seconds: most });
  if (file !== undefined) return answerOf(keptPlan(file), meant);
  const options = {
    asRead: meant,
    request,
    ...optionsOf(request),
    starts: begun(Object.values(readResults(name).answers)),
  };
  const { document, solved } = await plan(withReforms(meant, request.reforms), options);
  try {
    return await answerOf(document, meant);
  } finally {
    await solved.session.close();
  }
}

function keptPlan(file: string): PlanDocument {
  return (JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as { document: PlanDocument }).document;
}

/** The stored result of a plan; undefined where none was found. Throws where the second opinion refutes it. */
async function answerOf(document: PlanDocument, meant: Case): Promise<Answer | undefined> {
  const { npv, bound } = document;
  if (npv === null || bound === null) return undefined;
  const opinion = verify(document, meant);
  if (!opinion.ok) throw new Error(`the second opinion refuses the plan: ${JSON.stringify(opinion.differences)}`);
  return {
    tables,
    value: npv,
    bound,
    builds: document.builds.map(({ place, process, tier, year, count, size = 0 }) => ({
      site: `${place}/${process}/${tier} ${year}`,
      count,
      size: Math.round(size),
    })),
    cost: document.cost as unknown as Record<string, number>,
    restsOn: document.restsOn as unknown as Record<string, number>,
    lent: await lent(document, meant),
  };
}

/** The builds of all answers, those on the present tables first, each as values of the integer variables from which a search can start. */
function begun(all: readonly Answer[]): ReadonlyMap<string, number>[] {
  const answers = all.toSorted((a, b) => Number(b.tables === tables) - Number(a.tables === tables));
  const starts = answers.map(({ builds }) => builds.map(({ site, count }) => [`build ${site}`, count] as const));
  return [...new Map(starts.map((start) => [JSON.stringify(start), new Map(start)])).values()];
}

/** The case without a cover that lenders ask, in force or by a reform. */
function withoutCover(asRead: Case): Case {
  const covers = (row: { table?: unknown; column?: unknown }) =>
    row.table === 'facilities' && row.column === 'min_dscr';
  const facilities = asRead.tables.facilities.map(({ min_dscr: _, ...row }) => row);
  const changes = asRead.tables.changes.filter((row) => !covers(row));
  return {
    ...asRead,
    tables: { ...asRead.tables, facilities, changes },
    changes: asRead.changes.filter((x) => !covers(x)),
  };
}

function better(old: Answer | undefined, answer: Answer): Answer {
  if (old?.tables !== answer.tables) return answer;
  return { ...(old.value > answer.value ? old : answer), bound: Math.min(old.bound, answer.bound) };
}

/** The projects of a plan as lenders and owners see them. */
async function lent(planDocument: PlanDocument, meant: Case): Promise<Lent[]> {
  const { projects } = await finance(planDocument, meant);
  return projects.map((p) => {
    const price = p.breakEven.find((one) => one.hold === 'npv' && one.at.lever === 'price')?.at;
    return {
      project: `${p.place}/${p.process}`,
      capex: p.uses.reduce((sum, use) => sum + use.amount, 0),
      debt: p.capacity?.debt ?? 0,
      ownersReturn: p.irr,
      npv: p.views.beforeTax.npv,
      leastCover: p.minDscr?.value ?? null,
      sales: full(p),
      pricePart: price?.status === 'at' ? price.value : null,
    };
  });
}

/** Sales of the second year of service, the first full one. */
const full = (p: FinancedProject): number =>
  (p.statements.income.find((line) => line.name === 'revenue')?.values ?? []).filter((x) => x > 0)[1] ?? 0;
