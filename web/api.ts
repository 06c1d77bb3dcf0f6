import { type ClientResponse, hc } from 'hono/client';
import type { Answers } from '../src/first/index.ts';
import type { Language } from '../src/i18n/index.ts';
import type { PlanDocument, View } from '../src/questions/index.ts';
import type { Api } from '../src/server/index.ts';
import { spoken } from './language.ts';

/** The typed client of the server's API. */
export const api = hc<Api>('/api', { headers: () => ({ 'accept-language': spoken.value }) });

/** A problem that the server reports. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/** The document of the successful answers of a route. */
type Good<R> = R extends ClientResponse<infer T, 200 | 202, 'json'> ? T : never;

/** The document of an answer. Throws `Refused` for a problem. */
export const good = <R extends Answer>(answer: Promise<R>): Promise<Good<R>> => documentOf(answer);

/** The same for a request without the typed client. */
export async function documentOf<T>(asked: Promise<Answer>): Promise<T> {
  const answer = await asked;
  if (answer.ok) return answer.json() as Promise<T>;
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; title?: string; detail?: string };
  const words = [problem.title, problem.detail].filter((text) => text !== undefined).join(': ');
  throw new Refused(answer.status, problem.code ?? 'unknown', words || String(answer.status));
}

/** Delays before a request is repeated that got no answer, or an uncertain one, s. */
const waits = [1, 2, 4, 8];

/** Repeats a request with one idempotency key until its outcome is known. Throws the last error, and any certain one at once. */
export async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (const seconds of waits) {
    try {
      return await ask();
    } catch (fault) {
      if (fault instanceof Refused && fault.code !== 'edit-unknown') throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
  return ask();
}

export type CaseDetail = Awaited<ReturnType<typeof readCase>>;
export type CaseEntry = Awaited<ReturnType<typeof listCases>>[number];
export type RunEntry = Awaited<ReturnType<typeof listRuns>>[number];
export type Issue = Awaited<ReturnType<typeof checkCase>>[number];
export type TableEntry = CaseDetail['tables'][number];

export const listProducts = (lang: Language) => good(api.first.$get({ query: { lang } }));
export const draftFirst = (answers: Answers, lang: Language) =>
  good(api.first.$post({ query: { lang }, json: answers }));
export const listPapers = (hs: string, market: string) => good(api.first.papers.$get({ query: { hs, market } }));
export type FirstTold = Awaited<ReturnType<typeof draftFirst>>;

export const listCases = () => good(api.cases.$get());
export const listTemplates = () => good(api.templates.$get());
export const readCase = (id: string) => good(api.cases[':case'].$get({ param: { case: id } }));
export const mapCase = (id: string) => good(api.cases[':case'].map.$get({ param: { case: id } }));
export const listEconomies = () => good(api.economies.$get());
export const listMembers = () => good(api.bloc.members.$get());
export const listRuns = () => good(api.runs.$get());
export const readRun = (run: string) => good(api.runs[':run'].$get({ param: { run } }));
/** The document `plan.json`. */
export const readPlan = async (run: string) =>
  (await good(api.plans[':run'].$get({ param: { run } }))) as unknown as PlanDocument;
/** The parts of the report of a plan. */
export const viewPlan = async (run: string, lang: Language) =>
  (await good(api.plans[':run'].view.$get({ param: { run }, query: { lang } }))) as unknown as View;
export const listFiles = (run: string) => good(api.runs[':run'].files.$get({ param: { run } }));
export const readTable = (id: string, table: string) =>
  good(api.cases[':case'].tables[':table'].$get({ param: { case: id, table } }));
export const listInherited = (id: string, table: string) =>
  good(api.cases[':case'].tables[':table'].inherited.$get({ param: { case: id, table } }));
export const checkCase = (id: string, lang: Language) =>
  good(api.cases[':case'].checks.$get({ param: { case: id }, query: { lang } }));

export type Figure = Awaited<ReturnType<typeof findFigures>>[number];
export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];
export type ScenarioAsk = Awaited<ReturnType<typeof readScenario>>;
export type Called = Awaited<ReturnType<typeof readCalled>>;
export type Names = Awaited<ReturnType<typeof listNames>>;
export type Change = CaseDetail['switches']['usual'][number]['changes'][number];

/** Figures of a case that match words in any language; the suggested ones for an empty search. */
export const findFigures = (id: string, find: string, lang: Language) =>
  good(api.cases[':case'].figures.$get({ param: { case: id }, query: { lang, find } }));
/** Figures of a case by their cells. */
export const figuresAt = (id: string, cells: readonly Pick<Figure, 'table' | 'key' | 'column'>[], lang: Language) => {
  const cell = cells.map(({ table, key, column }) => `${table}|${key}|${column}`);
  return good(api.cases[':case'].figures.$get({ param: { case: id }, query: { lang, cell } }));
};
/** Names of the rows that questions name. */
export const readCalled = (id: string, lang: Language) =>
  good(api.cases[':case'].called.$get({ param: { case: id }, query: { lang } }));
export const listCandidates = (id: string, lang: Language) =>
  good(api.cases[':case'].candidates.$get({ param: { case: id }, query: { lang } }));
export const readScenario = (run: string, lang: Language) =>
  good(api.runs[':run'].scenario.$get({ param: { run }, query: { lang } }));
export const listNames = (id: string) => good(api.cases[':case'].names.$get({ param: { case: id } }));

/** The address of a file of a run. */
export const fileUrl = (run: string, path: string, save = false): string =>
  `/api/files/${encodeURIComponent(run)}/${encodeURIComponent(path)}${save ? '?save=1' : ''}`;

/** The address of a paper of a plan, which the server makes on request. */
export const paperUrl = (run: string, paper: 'brief.pdf' | 'report.pdf', lang: Language): string =>
  `/api/plans/${encodeURIComponent(run)}/papers/${paper}?lang=${lang}`;

/** The address of routes in the case of a plan; empty options are left out. */
export const routesUrl = (run: string, answer: Readonly<Record<string, string>>): string =>
  `/api/plans/${encodeURIComponent(run)}/routes?${new URLSearchParams(Object.entries(answer).filter(([, value]) => value !== ''))}`;

export const readLedger = (lang: Language, first?: number) =>
  good(api.ledger.$get({ query: { lang, ...(first === undefined ? {} : { first: String(first) }) } }));
export type LedgerHead = Awaited<ReturnType<typeof readLedger>>;
