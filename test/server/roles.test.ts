import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Need, needs } from '../../src/server/access/needs.ts';
import { type Ask, edit, row } from './asking.ts';
import { idOf, json, type Many, many, putPlan } from './many.ts';

let m: Many;
let routes: string[];
/** What the server says of itself: by address, the methods with what each takes. */
let described: Record<string, Record<string, Described>>;
interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}
interface Schema {
  readonly $ref?: string;
  readonly properties?: object;
}
const who: Record<string, Ask> = {};

beforeAll(async () => {
  m = await many();
  who.nobody = m.ask;
  who.administrator = await m.user('administrator', undefined, true);
  for (const name of ['owner', 'editor', 'reader', 'stranger']) who[name] = await m.user(name);
  await who.owner!('POST /cases', { id: 'mine', from: 'first-steps' });
  await who.stranger!('POST /cases', { id: 'theirs', from: 'first-steps' });
  for (const login of ['editor', 'reader']) await who.owner!(`PUT /cases/mine/members/${login}`, { role: login });
  for (const id of ['mine', 'theirs']) putPlan(m.root, `${id}-plan.1`, id);
  routes = [...m.app.routes];
  described = (await m.ask.json<{ paths: typeof described }>('/openapi.json')).paths;
});
afterAll(() => m.close());

/** Bodies that name the case, and that no route takes: what is asked is whether the guard lets them through. */
const bodies: Readonly<Record<string, object>> = {
  'POST /cases': { id: 'a/b', from: 'mine' },
  'POST /plans': { case: 'mine', gap: 7 },
  'POST /reforms': { case: 'mine', minutes: -1 },
};

/** What else stands in addresses. */
const names: Readonly<Record<string, string>> = {
  table: 'goods',
  question: 'frontiers',
  path: 'report.html',
  login: 'nobody-here',
  a: 'UZ',
  b: 'XX',
};

/** Codes of problems that say that one may not, or that there is nothing for one. */
const closed = new Set(['sign-in', 'role', 'case-unknown', 'run-unknown', 'not-yours', 'private']);

async function asked(name: string, route: string, [id, run]: readonly [string, string]): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ({ ...names, case: id, run })[name] ?? 'none');
  // A language that there is not is refused once the rights are judged, before a page is made.
  const query = `?lang=none${path.startsWith('/compare') ? `&run=${run}` : ''}`;
  // Who signs out is no longer there to try the rest.
  const ask = route === 'DELETE /session' ? m.ask : who[name]!;
  const body = JSON.parse(JSON.stringify(bodies[route] ?? {}).replaceAll('mine', id)) as object;
  const answer = await ask(`${method} ${filled}${query}`, method === 'GET' ? undefined : body);
  // What is asked is whether one may: the rest is tried on the case as it was.
  if (route === 'DELETE /cases/{case}' && answer.ok) {
    const { id } = await json<{ id: string }>(answer.clone());
    expect(await who[name]!.status(`POST /removed/${id}/undo`)).toBe(200);
  }
  if (route === 'DELETE /runs/{run}' && answer.ok)
    expect(await who[name]!.status(`POST /removed/runs/${run}/undo`)).toBe(200);
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await answer.body!.cancel();
    return 'open';
  }
  const text = await answer.text();
  expect(answer.status, `${name}: ${route}: ${text}`).toBeLessThan(500);
  if (!type.startsWith('application/problem')) return text;
  const { code } = JSON.parse(text) as { code: string };
  return closed.has(code) ? `closed: ${code}` : code;
}

const mine = ['mine', 'mine-plan.1'] as const;
const isClosed = (said: string) => said.startsWith('closed: ');

/** The routes that are closed to somebody, each tried. */
async function closedTo(name: string, about: readonly [string, string] = mine): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) if (isClosed(await asked(name, route, about))) found.push(route);
  return found.sort();
}

const ofServer = [
  'DELETE /accounts/{account}',
  'GET /accounts',
  'POST /invitations',
  'GET /jobs',
  'DELETE /jobs/{job}',
];
const free = [
  'DELETE /session',
  'GET /session',
  'POST /session',
  'POST /session/elsewhere',
  'POST /session/elsewhere/end',
  'POST /invitations/accept',
  'POST /invitations/read',
  'POST /shared',
];
const toOwners = ['DELETE /cases/{case}', 'PUT /cases/{case}/members/{login}'];
/** Nothing was removed that could be taken back. */
const toNobody = ['POST /removed/runs/{removed}/undo', 'POST /removed/{removed}/undo'];
const toEditors = [
  'PATCH /cases/{case}/tables/{table}/rows',
  'PUT /cases/{case}/marks',
  'PUT /cases/{case}/reviews',
  'GET /runs/{run}/links',
  'POST /runs/{run}/links',
  'DELETE /runs/{run}/links/{link}',
  'PUT /runs/{run}/scenario',
  'DELETE /runs/{run}',
];
const namesCase = (route: string) =>
  /\{case\}|\{run\}|\{removed\}|\/compare/.test(route) || Object.hasOwn(bodies, route);
/** A new case is made under the name. */
const makes = ['POST /cases/{case}/workbook'];

describe('every route', () => {
  it('has a line in the table of needs, and no line is without a route', () => {
    expect(Object.keys(needs).sort()).toEqual([...routes].sort());
    const told = Object.entries(described).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`),
    );
    expect(told.sort()).toEqual([...routes].sort());
  });

  it('has every case and run that it takes judged: in its path, its query and its body', async () => {
    const schemas = await m.ask.json<{ components: { schemas: Record<string, Schema> } }>('/openapi.json');
    const named = ['case', 'from', 'pin', 'run', 'plan', 'scenario', 'compare', 'include', 'prices'];
    const taken = (route: string) => {
      const [method = '', path = ''] = route.split(' ');
      const { parameters = [], requestBody } = described[`/api${path}`]![method.toLowerCase()]!;
      const { $ref, properties } = requestBody?.content['application/json']?.schema ?? {};
      const body = Object.keys(
        properties ?? schemas.components.schemas[$ref?.split('/').at(-1) ?? '']?.properties ?? {},
      );
      const places = parameters.map((parameter) =>
        parameter.in === 'path' ? parameter.name : `${parameter.in}.${parameter.name}`,
      );
      return [...places, ...body.map((name) => `body.${name}`)].filter((place) =>
        named.includes(place.replace(/^\w+\./, '')),
      );
    };
    const needOf = (route: string): Need | undefined => (needs as Readonly<Record<string, Need>>)[route];
    const unjudged = routes.flatMap((route) =>
      taken(route).flatMap((place) =>
        (needOf(route)?.of ?? []).some((one) => one === place) ? [] : `${route}: ${place}`,
      ),
    );
    // The name of a case that is made here, which is none yet, a year, and a place.
    expect(unjudged).toEqual([
      'POST /cases/{case}/workbook: case',
      'POST /plans: body.from',
      'GET /plans/{run}/routes: query.from',
    ]);
    expect(routes.flatMap(taken).length).toBeGreaterThan(25);
  });

  it('is closed to who is not signed in, but those by which one signs in', async () => {
    expect(await closedTo('nobody')).toEqual(routes.filter((route) => !free.includes(route)).sort());
  });

  it.each(['stranger', 'owner'])('about a case of others is closed to %s, who is a member of another', async (name) => {
    const about = name === 'owner' ? (['theirs', 'theirs-plan.1'] as const) : mine;
    const expected = routes.filter((route) => (namesCase(route) && !makes.includes(route)) || ofServer.includes(route));
    expect(await closedTo(name, about)).toEqual(expected.sort());
  });

  it('that changes is closed to readers, what owners do to editors, what administrators do to owners', async () => {
    expect(await closedTo('reader')).toEqual([...ofServer, ...toEditors, ...toOwners, ...toNobody].sort());
    expect(await closedTo('editor')).toEqual([...ofServer, ...toOwners, ...toNobody].sort());
    expect(await closedTo('owner')).toEqual([...ofServer, ...toNobody].sort());
  });

  it('about a case is closed to an administrator too, unless nobody owns the case', async () => {
    const expected = routes.filter((route) => namesCase(route) && !makes.includes(route));
    expect(await closedTo('administrator')).toEqual(expected.sort());
    await m.db.deleteFrom('members').where('case', '=', idOf(m.root, 'theirs')).execute();
    expect(await closedTo('administrator', ['theirs', 'theirs-plan.1'])).toEqual(toNobody);
  });

  it('that compares needs a role in the cases of all plans', async () => {
    const second = (first: string, other: string) => who.owner!(`/compare?run=${first}&run=${other}`);
    expect((await second('mine-plan.1', 'theirs-plan.1')).status).toBe(404);
    expect((await second('theirs-plan.1', 'mine-plan.1')).status).toBe(404);
    const pinned = { case: 'mine', pin: 'theirs-plan.1', gap: 7 };
    expect(await who.owner!.status('POST /plans', pinned)).toBe(404);
  });

  it('that lists tells a stranger nothing of the case', async () => {
    for (const route of ['/cases', '/runs']) {
      expect(await who.reader!.text(route)).toContain('mine');
      expect(await who.stranger!.text(route)).not.toContain('mine');
    }
  });

  it('that is not in the table is refused', async () => {
    for (const path of ['/none', '/cases/mine/', '//cases', '/cases/mine/tables/goods/rows'])
      expect(await who.owner!.status(path)).toBe(404);
    for (const path of ['/cases/%6dine', '/runs/%6dine-plan.1', '/files/mine-plan.1/..%2fx'])
      expect(await who.stranger!.status(path)).toBe(404);
    expect(await who.stranger!.status('/cases/..%2fmine')).toBe(400);
  });
});

describe('rights in a case', () => {
  it('are given by its owner to accounts that are there, and one owner stays', async () => {
    const put = (login: string, role: string | null) => who.owner!(`PUT /cases/mine/members/${login}`, { role });
    expect((await put('nobody', 'reader')).status).toBe(404);
    expect((await put('owner', 'editor')).status).toBe(409);
    expect((await put('reader', null)).status).toBe(200);
    expect(await who.reader!.status('/cases/mine')).toBe(404);
    expect((await put('reader', 'reader')).status).toBe(200);
    expect(await who.reader!.status('/cases/mine')).toBe(200);
  });

  it('are those of every case that a case includes', async () => {
    await who.stranger!('POST /cases', { id: 'spy' });
    const set = async (key: string, value: string) =>
      (await edit(who.stranger!, 'spy', 'case', row({ key, value }))).status;
    for (const word of ['../mine', '../mine/datapackage.json', 'x;../mine', '../mine-plan.1/plan.json', '..'])
      expect(await set('include', word)).toBe(403);
    expect(await set('name', 'mine')).toBe(422);
    // Where it stands on the disk all the same, the case is closed to who may not read both.
    const path = join(m.root, 'spy', 'datapackage.json');
    writeFileSync(path, JSON.stringify({ name: 'spy', chorsu: { include: ['../mine'] }, resources: [] }));
    for (const part of ['', '/map', '/workbook', '/checks', '/tables/goods'])
      expect(await who.stranger!.status(`/cases/spy${part}`)).toBe(404);
    expect(await who.stranger!.status('POST /plans', { case: 'spy' })).toBe(404);
  });

  it('go to who makes the case, and a name tells nobody that another has a case of it', async () => {
    const make = (name: string, id: string) => who[name]!('POST /cases', { id });
    const first = await make('stranger', 'fresh');
    expect(await who.owner!.status('/cases/fresh')).toBe(404);
    const second = await make('owner', 'fresh');
    expect([second.status, await second.text()]).toEqual([first.status, await first.text()]);
    const note = (name: string, good: string) => edit(who[name]!, 'fresh', 'goods', row({ good }));
    await note('stranger', 'theirs');
    await note('owner', 'ours');
    const goods = async (name: string) => who[name]!.text('/cases/fresh/tables/goods');
    expect(await goods('stranger')).toContain('theirs');
    expect(await goods('owner')).toContain('ours');
    expect(await goods('owner')).not.toContain('theirs');
    expect((await make('owner', 'fresh')).status).toBe(409);
    // Who comes to see both calls each by its identifier.
    await who.stranger!('PUT /cases/fresh/members/owner', { role: 'reader' });
    const cases = await who.owner!.json<{ id: string; title: string }[]>('/cases');
    const seen = cases.filter(({ title }) => title === 'fresh');
    expect(seen).toHaveLength(2);
    expect(await who.owner!.status('/cases/fresh')).toBe(409);
    for (const { id } of seen) expect(await who.owner!.status(`/cases/${id}`)).toBe(200);
    await who.stranger!('PUT /cases/fresh/members/owner', { role: null });
  });
});

describe('the stream of events', () => {
  it('tells of cases to those who may read them, and ends with the session', async () => {
    const listen = async (name: string) => {
      const answer = await who[name]!('/events');
      let text = '';
      const done = (async () => {
        for await (const chunk of answer.body!) text += Buffer.from(chunk).toString();
      })();
      return { text: () => text, done };
    };
    const [reader, stranger] = [await listen('reader'), await listen('stranger')];
    writeFileSync(join(m.root, 'mine', 'notes.json'), '{}');
    await expect.poll(reader.text, { timeout: 100_000 }).toContain('"case":"mine"');
    writeFileSync(join(m.root, 'fresh', 'notes.json'), '{}');
    await expect.poll(stranger.text, { timeout: 100_000 }).toContain('"case":"fresh"');
    expect(stranger.text()).not.toContain('mine');
    expect(reader.text()).not.toContain('fresh');
    await who.reader!('DELETE /session');
    writeFileSync(join(m.root, 'mine', 'more.json'), '{}');
    await who.owner!('DELETE /session');
    m.app.close();
    void reader.done.catch(() => {});
    void stranger.done.catch(() => {});
  });
});
