import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveCommand } from '../../src/cli/serve.ts';
import { inviteTo, serve } from '../../src/server/index.ts';
import { json, PASSWORD } from './many.ts';

const folder = mkdtempSync(join(tmpdir(), 'chorsu-multi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('chorsu serve --multi-user', () => {
  it('opens to the administrator whom `chorsu invite` has invited', async () => {
    const db = join(folder, 'db');
    const link = await inviteTo(db, { login: 'Boss', administrator: true });
    const token = /^\/invited#(.+)$/.exec(link)![1]!;
    const ask = (url: string, path: string, sent: object, cookie = '') =>
      fetch(`${url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie },
        body: JSON.stringify(sent),
      });
    const served = await serve(join(folder, 'cases'), { port: 0, db, multiUser: true });
    expect((await fetch(`${served.url}/api/cases`)).status).toBe(401);
    const made = await ask(served.url, '/invitations/accept', { token, name: 'The Boss', password: PASSWORD });
    expect(await json(made)).toMatchObject({ login: 'boss', administrator: true });
    const cookie = made.headers.get('set-cookie')!.split(';')[0]!;
    expect((await ask(served.url, '/cases', { id: 'first' }, cookie)).status).toBe(200);
    const cases = await json<{ id: string }[]>(fetch(`${served.url}/api/cases`, { headers: { cookie } }));
    expect(cases[0]!.id).toBe('first');
    await served.close();
  });

  it('says what is missing', async () => {
    const run = (...args: string[]) => serveCommand().parseAsync([folder, ...args], { from: 'user' });
    await expect(run('--multi-user')).rejects.toThrow('--db');
    await expect(run('--multi-user', '--db', 'x', '--origin', 'http://plans.example.org')).rejects.toThrow('https');
  });
});
