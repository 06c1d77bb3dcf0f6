import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { recordFor } from '../../../src/server/ask.ts';
import { readCase } from '../../../src/server/read.ts';
import { access, caseIn, type RunRecord } from '../../../src/store/index.ts';
import { seeded } from '../../support/seeded.ts';
import type { Ask } from '../asking.ts';
import { type Many, many } from '../many.ts';
import { oracle } from './oracle.ts';
import { people, type State, tables, type World, type WorldCase, world } from './world.ts';

/** A server with people, on which one random workspace after the other is tried. */
export interface Stage {
  readonly m: Many;
  readonly who: ReadonlyMap<string, Ask>;
  readonly organisations: ReadonlyMap<string, string>;
  /** How often a figure was told to who may know it, and a question let through or refused: a test that tells nothing proves nothing. */
  readonly seen: { told: number; asked: number; refused: number };
}

export async function stage(): Promise<Stage> {
  const m = await many(undefined, { limit: { most: 1e12, perSecond: 1e12 } });
  const who = new Map<string, Ask>([['nobody', m.ask]]);
  for (const { login, organisation, administrator } of people)
    who.set(login, await m.user(login, organisation, administrator));
  const names = await access.organisationNames(m.db);
  const organisations = new Map([...names].map(([id, name]) => [name, id]));
  return { m, who, organisations, seen: { told: 0, asked: 0, refused: 0 } };
}

const csv = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;

function write(root: string, w: World, worldCase: WorldCase, state: State): void {
  const put = (name: string, text: string) => writeFileSync(join(root, worldCase.name, name), text);
  const include = [...state.includes].map((i) => `../${w.cases[i]!.name}`);
  put(
    'datapackage.json',
    JSON.stringify({ name: worldCase.name, chorsu: { start: 2027, years: 3, include }, resources: [] }),
  );
  for (const table of tables)
    put(
      `${table}.csv`,
      csv([
        ['good', 'place', 'quantity', 'price'],
        ...worldCase.rows[table].map(({ key, figure }) => [key, 'p', figure, figure]),
      ]),
    );
  const changes = state.changes.map(({ table, column }) => [
    'r',
    table,
    '*',
    column === '' ? '-' : column,
    changeOf(worldCase),
  ]);
  put('changes.csv', csv([['reform', 'table', 'key', 'column', 'value'], ...changes]));
}

/** The value of the row of `changes` of a case, which stands nowhere else. */
const changeOf = ({ name }: WorldCase): string =>
  `71${[...name].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 1e9, 7)}.75`;

/** Puts a workspace in place: plans of the cases as they were then, then the cases as they are now. */
async function put({ m, organisations }: Stage, w: World): Promise<void> {
  const { root } = m;
  for (const worldCase of w.cases) {
    mkdirSync(join(root, worldCase.name));
    const identity = { id: `${worldCase.name}-opaque`, folder: worldCase.name, name: worldCase.name, made: 0 };
    writeFileSync(join(root, worldCase.name, 'identity.json'), JSON.stringify(identity));
  }
  for (const worldCase of w.cases) write(root, w, worldCase, worldCase.asked);
  const refs = w.cases.map((worldCase) => caseIn(root, worldCase.name)!);
  const documents: RunRecord[] = [];
  for (const { name, case: of, pin, total, report, build } of w.runs) {
    const ask = pin === undefined ? {} : { pin: w.runs[pin]!.name };
    const { case: c } = await readCase(root, w.cases[of]!.name);
    mkdirSync(join(root, name));
    const record = await recordFor(root, { kind: 'plan', ref: refs[of]!, c, ask, by: null });
    documents.push(record);
    const request = { reforms: [], ...ask };
    const builds = [{ place: build, process: 'x', year: 2027, count: 1 }];
    const plan = {
      chorsu: 1,
      case: 'x',
      request,
      npv: Number(total),
      currency: 'USD',
      builds,
      closings: [],
      legs: [],
      years: [],
    };
    writeFileSync(join(root, name, 'run.json'), JSON.stringify(record));
    writeFileSync(join(root, name, 'plan.json'), JSON.stringify(plan));
    writeFileSync(join(root, name, 'report.html'), report);
  }
  for (const worldCase of w.cases) write(root, w, worldCase, worldCase.now);
  const accounts = new Map((await access.listAccounts(m.db)).map(({ login, id }) => [login, id]));
  const members = [...w.roles].flatMap(([login, own]) =>
    [...own].map(([of, role]) => ({ case: refs[of]!.id, account: accounts.get(login)!, role })),
  );
  if (members.length > 0) await m.db.insertInto('members').values(members).execute();
  const marks = w.marks.map(({ case: of, organisation, ...mark }) => ({
    ...mark,
    case: refs[of]!.id,
    organisation: organisations.get(organisation)!,
  }));
  if (marks.length > 0) await m.db.insertInto('marks').values(marks).execute();
  const acts = w.cases.flatMap((worldCase, of) =>
    worldCase.rows.supplies.map(({ key, figure }) => ({
      act: 'edit',
      case: refs[of]!.id,
      table: 'supplies',
      key,
      column: 'price',
      before: '',
      after: figure,
    })),
  );
  await access.writeActs(m.db, { id: null, login: '' }, acts, m.clock);
}

async function clear({ m }: Stage, w: World): Promise<void> {
  for (const { name } of [...w.cases, ...w.runs]) rmSync(join(m.root, name), { recursive: true, force: true });
  for (const table of ['members', 'marks', 'audit'] as const) await m.db.deleteFrom(table).execute();
}

/** How much of a workspace somebody asks for. */
export interface Share {
  /** Cases and plans together, of which the lists are of all. */
  readonly things: number;
  readonly people: number;
}

/** Tries one workspace: nobody is told, or may ask, what the oracle does not allow, and who may is not refused. */
export async function play(on: Stage, seed: number, share: Share): Promise<void> {
  const w = world(seed);
  await put(on, w);
  const some = choice(seeded(seed));
  try {
    for (const login of some([...on.who.keys()], share.people)) await tried(on, w, login, share, some);
  } finally {
    await clear(on, w);
  }
}

type Some = <T>(list: readonly T[], most: number) => T[];

const choice =
  (random: () => number): Some =>
  (list, most) =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, most)
      .map(({ one }) => one);

async function tried({ who, seen }: Stage, w: World, login: string, share: Share, some: Some): Promise<void> {
  const things = some([...w.cases.keys(), ...w.runs.map((_, run) => w.cases.length + run)], share.things);
  const cases = things.filter((one) => one < w.cases.length);
  const runs = things.flatMap((one) => (one < w.cases.length ? [] : [one - w.cases.length]));
  const may = oracle(w);
  const ask = who.get(login)!;
  const figures = figuresOf(w, login);
  const where = (path: string) => `world ${w.seed}: ${login}: ${path}`;
  /** Reads an address: every figure in the answer is one that may be told. Gives the answer. */
  const read = async (path: string, json?: object): Promise<{ status: number; text: string }> => {
    const answer = await ask(json ? `POST ${path}` : path, json);
    const text = (await answer.text()) + JSON.stringify([...answer.headers]);
    for (const { figure, allowed, what } of figures) {
      if (!text.includes(figure) || `${path}${JSON.stringify(json ?? '')}`.includes(figure.replaceAll('"', '')))
        continue;
      expect(allowed, `${where(path)} tells ${what}`).toBe(true);
      seen.told++;
    }
    expect(answer.status, where(path)).toBeLessThan(500);
    return { status: answer.status, text };
  };
  /** Whether the judgement lets a question through; it is then refused for its form, so that nothing is solved. */
  const lets = async (path: string, json?: object): Promise<boolean> => {
    const { status } = await read(path, json);
    seen[status === 422 || status === 400 ? 'asked' : 'refused']++;
    return status === 422 || status === 400;
  };
  await read('/cases');
  await read('/runs');
  for (const of of cases) {
    const { name } = w.cases[of]!;
    expect((await read(`/cases/${name}`)).status === 200, where(name)).toBe(may.sees(login, of));
    const parts = ['tables/supplies', 'tables/demands', 'tables/changes', 'checks', 'audit', 'marks', 'members'];
    for (const part of some(parts, 4)) {
      const { text } = await read(`/cases/${name}/${part}`);
      const [own] = w.cases[of]!.rows.supplies;
      if (part === 'tables/supplies' && may.whole(login, of)) expect(text, where(name)).toContain(own!.figure);
    }
    expect((await read(`/cases/${name}/workbook`)).status === 200, where(`${name} as a workbook`)).toBe(
      may.whole(login, of),
    );
    expect(await lets('/plans', { case: name, gap: 7 }), where(`a plan of ${name}`)).toBe(may.mayPlan(login, of));
    expect(await lets('/reforms', { case: name, minutes: -1 }), where(`worths of ${name}`)).toBe(may.whole(login, of));
    expect(await lets('/cases', { id: 'a/b', from: name }), where(`a copy of ${name}`)).toBe(may.whole(login, of));
  }
  for (const run of runs) {
    const { name, report, total } = w.runs[run]!;
    expect((await read(`/runs/${name}`)).status !== 404 && login !== 'nobody', where(name)).toBe(
      may.seesRun(login, run),
    );
    const whole = may.wholeRun(login, run);
    const plan = await read(`/plans/${name}`);
    if (whole) expect(plan.text, where(name)).toContain(total);
    const page = await read(`/files/${name}/report.html`);
    expect(page.text.includes(report), where(`the report of ${name}`)).toBe(whole);
    const other = (run + 1) % w.runs.length;
    const both = [name, ...Array.from({ length: 6 }, () => w.runs[other]!.name)].map((one) => `run=${one}`).join('&');
    expect(await lets(`/compare?${both}`), where(`${name} beside another`)).toBe(whole && may.wholeRun(login, other));
    await read(`/runs/${name}/files`);
    const of = (run + w.seed) % w.cases.length;
    const pinned = { case: w.cases[of]!.name, pin: name, gap: 7 };
    expect(await lets('/plans', pinned), where(`a plan of ${pinned.case} that keeps ${name}`)).toBe(
      may.mayPlan(login, of, run),
    );
    expect(await lets(`/runs/${name}/questions/frontiers`, {}), where(`frontiers of ${name}`)).toBe(whole);
  }
}

/** Every figure of a workspace, and whether somebody may know it. */
function figuresOf(w: World, login: string) {
  const may = oracle(w);
  const cells = w.cases.flatMap((worldCase, of) =>
    tables.flatMap((table) =>
      worldCase.rows[table].map(({ figure }) => ({
        figure,
        // It stands in two columns: it is kept only where both are.
        allowed: ['price', 'quantity'].some((column) => may.cell(login, of, { table, column })),
        what: `a figure of ${worldCase.name}.${table}`,
      })),
    ),
  );
  const changes = w.cases.flatMap((worldCase, of) =>
    worldCase.now.changes.map((row) => ({
      figure: changeOf(worldCase),
      allowed: may.change(login, of, row),
      what: `a row of ${worldCase.name}.changes`,
    })),
  );
  const names = w.cases.map((worldCase, of) => ({
    figure: `"${worldCase.name}"`,
    allowed: may.name(login, of),
    what: `the name of ${worldCase.name}`,
  }));
  const runs = w.runs.flatMap(({ name, total, report, build }, run) => [
    { figure: total, allowed: may.total(login, run), what: `the total of ${name}` },
    { figure: report, allowed: may.wholeRun(login, run), what: `the report of ${name}` },
    { figure: build, allowed: may.build(login, run), what: `what ${name} builds` },
    { figure: `"${name}"`, allowed: may.namesRun(login, run), what: `the name of ${name}` },
  ]);
  return [...cells, ...changes, ...names, ...runs];
}
