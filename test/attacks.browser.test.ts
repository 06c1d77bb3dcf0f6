import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browse, hasChromium } from './server/browser.ts';
import { type Workspace, workspace } from './server/workspace.ts';

describe.skipIf(!hasChromium)('the server against a page that the browser has open', () => {
  let w: Workspace;
  let evil: Server;
  let evilUrl = '';
  let browser: Browser;

  beforeAll(async () => {
    w = await workspace();
    evil = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<h1>evil</h1>'));
    await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
    evilUrl = `http://evil.example:${(evil.address() as { port: number }).port}/`;
    // What a name server that lies says: evil.example is this machine.
    browser = await browse(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
  });

  afterAll(async () => {
    await browser?.close();
    evil?.close();
    await w?.close();
  });

  it('answers nothing to another site: fetch, form, script, picture, frame, stream of events', async () => {
    const page = await browser.newPage();
    const statuses: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().startsWith(w.url)) statuses.push(answer.status());
    });
    await page.goto(evilUrl);
    const read = await page.evaluate(async (url) => {
      const tried = async (init: RequestInit, path = '/api/cases') =>
        fetch(url + path, init).then(
          async (answer) => (answer.type === 'opaque' ? '' : answer.text()),
          () => '',
        );
      const texts = [
        await tried({}),
        await tried({ mode: 'no-cors' }),
        await tried({ mode: 'no-cors', method: 'POST', body: '{"id":"theirs"}' }),
        await tried({ method: 'POST', body: '{"id":"theirs"}', headers: { 'content-type': 'application/json' } }),
        await tried({ mode: 'no-cors', method: 'POST', body: 'PK' }, '/api/cases/theirs/workbook'),
      ];
      const frame = document.createElement('iframe');
      frame.name = 'hidden';
      document.body.append(frame);
      const form = document.createElement('form');
      Object.assign(form, { action: `${url}/api/cases`, method: 'post', enctype: 'text/plain', target: 'hidden' });
      form.innerHTML = '<input name=\'{"id":"theirs","x":"\' value=\'"}\'>';
      document.body.append(form);
      form.submit();
      for (const tag of ['script', 'img', 'iframe'] as const) {
        const one = document.createElement(tag);
        one.src = `${url}/api/cases`;
        document.body.append(one);
      }
      const stream = new EventSource(`${url}/api/events`);
      await new Promise((done) => setTimeout(done, 1000));
      return [...texts, stream.readyState === EventSource.OPEN ? 'open' : ''];
    }, w.url);
    expect(read.join('')).toBe('');
    expect(statuses.length).toBeGreaterThan(4);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    expect(existsSync(join(w.root, 'theirs'))).toBe(false);
    await page.close();
  });

  it('answers nothing to a name that leads here by DNS alone', async () => {
    const page = await browser.newPage();
    const rebound = `http://evil.example:${new URL(w.url).port}`;
    expect((await page.goto(rebound))?.status()).toBe(403);
    const status = await page.evaluate(async () => (await fetch('/api/cases')).status);
    expect(status).toBe(403);
    await page.close();
  });

  it('listens on this machine alone', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
    const reached = await Promise.all(
      outward.map(
        (one) =>
          new Promise<boolean>((resolve) => {
            const socket = connect(Number(new URL(w.url).port), one!.address);
            socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
          }),
      ),
    );
    expect(reached).not.toContain(true);
  });
});
