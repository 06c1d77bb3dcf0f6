import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLog, type Served, serve, watch } from '../../src/server/index.ts';

let root: string;
let served: Served;
const lines: string[] = [];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'chorsu-watch-'));
  const told = watch(
    jsonLog(
      (line) => lines.push(line),
      () => new Date(0),
    ),
  );
  served = await serve(root, { port: 0, watchPort: 0, watch: told });
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

const watched = (path: string) => fetch(`http://127.0.0.1:${served.watchPort}${path}`);

describe('a server that is watched', () => {
  it('is live and ready, at its own port and at that of the pages', async () => {
    for (const at of [served.url, `http://127.0.0.1:${served.watchPort}`])
      for (const path of ['/health/live', '/health/ready']) expect((await fetch(`${at}${path}`)).status).toBe(200);
    expect((await watched('/else')).status).toBe(404);
    expect((await fetch(`${served.url}/metrics`)).headers.get('content-type')).not.toContain('openmetrics');
  });

  it('tells requests, runs and itself as OpenMetrics', async () => {
    await fetch(`${served.url}/api/cases/none`);
    const answer = await watched('/metrics');
    expect(answer.headers.get('content-type')).toContain('application/openmetrics-text; version=1.0.0');
    const text = await answer.text();
    expect(text).toContain('chorsu_requests_total{method="GET",status="404"} 1\n');
    expect(text).toMatch(/chorsu_request_seconds_bucket\{le="\+Inf"\} \d+\n/);
    expect(text).toContain('chorsu_runs_open{state="queued"} 0\n');
    expect(text).toMatch(/^chorsu_memory_bytes\{\} \d+$/m);
    expect(text.endsWith('\n# EOF\n')).toBe(true);
    // Every line is a sample or a comment, and each family is declared once.
    expect(text.split('\n').filter((line) => !/^(# (TYPE|HELP|EOF).*|[a-z_]+\{.*\} [\d.e+-]+|)$/.test(line))).toEqual(
      [],
    );
    const types = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(new Set(types).size).toBe(types.length);
  });

  it('writes a line of JSON for each request, without what may be secret', async () => {
    lines.length = 0;
    await fetch(`${served.url}/api/cases?token=geheim1`, {
      headers: { authorization: 'Bearer geheim2', cookie: 'session=geheim3' },
    });
    await fetch(`${served.url}/api/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'x/y', password: 'geheim4' }),
    });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { time: '1970-01-01T00:00:00.000Z', event: 'request', method: 'GET', path: '/api/cases', status: 200 },
      { event: 'request', method: 'POST', path: '/api/cases' },
    ]);
    expect(lines.join('')).not.toContain('geheim');
  });

  it('takes secrets out of the texts of faults', () => {
    const said: string[] = [];
    const log = jsonLog((line) => said.push(line));
    for (const fault of [
      'cannot reach postgres://chorsu:geheim@host/db',
      'Authorization: Bearer geheim.geheim',
      '{"password":"geheim","login":"anna"}',
      "password = 'geheim' refused",
      'cookie: geheim',
      'GET https://id.example/cb?code=geheim&state=geheim',
      '/invited#token=geheim',
    ])
      log({ event: 'fault', fault });
    expect(said.join('')).not.toContain('geheim');
    expect(said[0]).toContain('postgres://chorsu:…@host/db');
  });

  it('answers what it was asked before it stops, and is not served openly without accounts', async () => {
    const other = await serve(mkdtempSync(join(tmpdir(), 'chorsu-watch-other-')), { port: 0 });
    const asked = fetch(`${other.url}/api/evidence/UZ/CN`);
    await expect.poll(async () => (await fetch(`${other.url}/health/live`)).status).toBe(200);
    await other.close();
    expect((await asked).status).toBe(200);
    const open = mkdtempSync(join(tmpdir(), 'chorsu-watch-open-'));
    await expect(serve(open, { port: 0, listen: '0.0.0.0' })).rejects.toThrow('no accounts');
  });
});
