import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
  await w.ask('POST /cases', { id: 'mine', from: 'first-steps' });
  const run = join(w.root, 'mine-plan.1');
  mkdirSync(run);
  writeFileSync(join(run, 'plan.json'), '{"chorsu":1,"case":"mine","request":{"reforms":[]}}');
  writeFileSync(join(w.root, 'secret.txt'), 'secret');
  symlinkSync(join(w.root, 'secret.txt'), join(run, 'link.txt'));
});
afterAll(() => w.close());

/** A request with headers that fetch does not let a program set. */
const raw = (path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(w.url);
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const here = () => new URL(w.url).host;
const etag = async (table: string) => (await w.ask.json<{ etag: string }>(`/cases/mine/tables/${table}`)).etag;
const edit = async (table: string, body: string) =>
  w.ask(`PATCH /cases/mine/tables/${table}/rows`, body, {
    'if-match': await etag(table),
    'content-type': 'application/json',
  });

describe('the server under attack', () => {
  it.each(['evil.example', 'evil.example:4317', '127.0.0.1.evil.example', '127.0.0.1@evil.example'])(
    'refuses the Host %s',
    async (host) => {
      expect(await raw('/api/cases', { host })).toBeGreaterThanOrEqual(400);
      expect(await raw('/', { host })).toBeGreaterThanOrEqual(400);
    },
  );

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
    'refuses the Origin %s',
    async (origin) => {
      const body = '{"id":"theirs"}';
      const headers = { host: here(), origin, 'content-type': 'application/json' };
      expect(await raw('/api/cases', headers, 'POST', body)).toBe(403);
      expect(await raw('/api/cases', headers)).toBe(403);
    },
  );

  it('refuses what the browser says another site asks, but opens a page that a link leads to', async () => {
    const site = { host: here(), 'sec-fetch-site': 'cross-site' };
    expect(await raw('/api/cases', site)).toBe(403);
    expect(await raw('/api/cases', { ...site, 'sec-fetch-mode': 'navigate' })).toBe(403);
    expect(await raw('/', { ...site, 'sec-fetch-mode': 'navigate' })).not.toBe(403);
  });

  it('takes no form and no text for JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(
        await raw('/api/cases', { host: here(), 'content-type': type }, 'POST', '{"id":"theirs"}'),
      ).toBeGreaterThanOrEqual(400);
    expect(await w.ask.status('/cases/theirs')).toBe(404);
  });

  it.each(['..', '../mine', '..%2f..%2fetc', '.hidden', 'a/b', 'con', 'a\u0000b', 'x'.repeat(200)])(
    'makes no case called %j',
    async (id) => {
      expect(await w.ask.status('POST /cases', { id })).toBe(400);
      expect(await w.ask.status(`/cases/${encodeURIComponent(id)}`)).toBeGreaterThanOrEqual(400);
    },
  );

  it.each([
    '../secret.txt',
    '../../etc/passwd',
    '/etc/passwd',
    'link.txt',
    '..\\secret.txt',
    'tables/../../secret.txt',
  ])('gives no file %s', async (path) => {
    const answer = await w.ask(`/files/mine-plan.1/${encodeURIComponent(path)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('secret\n');
  });

  it('copies no case from outside the folder', async () => {
    for (const from of ['../other', '/etc', w.root])
      expect(await w.ask.status('POST /cases', { id: 'copy', from })).toBe(400);
  });

  it('writes what would be a formula as text', async () => {
    const bad = '=HYPERLINK("http://evil.example")';
    expect((await edit('goods', JSON.stringify({ cells: [{ row: 0, column: 'note', value: bad }] }))).status).toBe(200);
    expect(readFileSync(join(w.root, 'mine/goods.csv'), 'utf8')).toContain(`"'=HYPERLINK(`);
  });

  it.each([
    ['goods', '{"__proto__":{"cells":[]},"cells":[]}'],
    ['goods', '{"cells":[{"row":0,"column":"__proto__","value":"x"}]}'],
    ['goods', '{"cells":[{"row":0,"column":"constructor","value":"x"}]}'],
    ['goods', '{"cells":[{"row":-1,"column":"name","value":"x"}]}'],
    ['goods', '{"cells":[{"row":1e9,"column":"name","value":"x"}]}'],
    ['goods', '{"cells":'],
  ])('refuses the edit of %s with %s', async (table, body) => {
    const answer = await edit(table, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).cells).toBeUndefined();
  });

  it('keeps a setting called __proto__ as a word that check names', async () => {
    const grid = await w.ask.json<{ rows: string[][] }>('/cases/mine/tables/case');
    const insert = [{ at: grid.rows.length, values: ['__proto__', 'x'] }];
    expect((await edit('case', JSON.stringify({ insert }))).status).toBe(200);
    const found = await w.ask.json<{ code: string; value?: string }[]>('/cases/mine/checks');
    expect(found).toContainEqual(expect.objectContaining({ code: 'setting-unknown', value: '__proto__' }));
    expect((await edit('case', JSON.stringify({ remove: [grid.rows.length] }))).status).toBe(200);
  });

  /** Status of a request to put a workbook, whose body is written by `send`; a connection that is closed in between is a refusal too. */
  const putting = (more: Record<string, string>, send: (to: ClientRequest) => void): Promise<number> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(w.url);
      const headers = { 'content-type': 'application/octet-stream', ...more };
      const clientRequest = request(
        { hostname, port, path: '/api/cases/big/workbook', method: 'POST', headers },
        (answer) => {
          resolve(answer.statusCode ?? 0);
          answer.resume();
          clientRequest.destroy();
        },
      );
      clientRequest.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 0 : 413));
      send(clientRequest);
    });

  it('refuses a body that says to be too large before it is sent', async () => {
    expect(await putting({ 'content-length': '51000000' }, (to) => to.write(Buffer.alloc(1_000)))).toBe(413);
    expect(await putting({ 'content-length': '1000' }, (to) => to.end(Buffer.alloc(1_000)))).toBe(422);
  });

  it('refuses a body that is too large though it does not say how large it is', async () => {
    const status = await putting({ 'transfer-encoding': 'chunked' }, (to) => {
      for (let n = 0; n < 52; n++) to.write(Buffer.alloc(1_000_000));
      to.end();
    });
    expect(status).toBe(413);
    expect(existsSync(join(w.root, 'big'))).toBe(false);
  });

  it('writes nothing where a workbook holds a path that leads out, and refuses it', async () => {
    const body = zipOf('../../evil.txt', 'evil');
    const headers = { 'content-type': 'application/octet-stream' };
    expect(await w.ask.status('POST /cases/zip/workbook', body, headers)).toBe(422);
    expect(existsSync(join(w.root, '../evil.txt')) || existsSync(join(w.root, 'zip'))).toBe(false);
  });

  it('answers what is not there as a problem', async () => {
    const answer = await w.ask('/none');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await w.ask.status('/cases/mine/tables/nothing')).toBe(404);
  });
});

/** A ZIP archive of one stored file, by hand: no library writes such a name. */
function zipOf(name: string, text: string): Uint8Array<ArrayBuffer> {
  const [n, data] = [Buffer.from(name), Buffer.from(text)];
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(crc32(data), 0);
  sizes.writeUInt32LE(data.length, 4);
  sizes.writeUInt32LE(data.length, 8);
  sizes.writeUInt16LE(n.length, 12);
  const local = Buffer.concat([Buffer.from('504b0304140000000000000000 00'.replace(' ', ''), 'hex'), sizes, n, data]);
  const central = Buffer.concat([
    Buffer.from('504b010214001400000000000000 0000'.replace(' ', ''), 'hex'),
    sizes,
    Buffer.alloc(14),
    n,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Uint8Array.from(Buffer.concat([local, central, end]));
}
