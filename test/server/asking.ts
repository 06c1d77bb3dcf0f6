import { setTimeout as sleep } from 'node:timers/promises';
import type { RunEntry } from '../../web/api.ts';

type Given = readonly [request: string, body?: unknown, headers?: Readonly<Record<string, string>>];

/** How somebody asks the API: `PUT /cases/mine/marks` with a document, a text or bytes; an address alone is got. */
export interface Ask {
  (...given: Given): Promise<Response>;
  /** The status of the answer. */
  status(...given: Given): Promise<number>;
  /** The document of the answer. */
  json<T = Record<string, unknown>>(...given: Given): Promise<T>;
  text(...given: Given): Promise<string>;
}

/** Asks by `send`, which is given the address as a browser has it. */
export function asking(send: (path: string, init: RequestInit & { headers: object }) => Promise<Response>): Ask {
  const ask = (...[request, body, headers = {}]: Given): Promise<Response> => {
    const [, method, path = ''] = /^(?:([A-Z]+) )?(.*)$/.exec(request)!;
    const isDocument = body !== undefined && !(body instanceof Uint8Array) && typeof body !== 'string';
    return send(path === '/openapi.json' ? path : `/api${path}`, {
      ...(method && { method }),
      ...(body !== undefined && { body: isDocument ? JSON.stringify(body) : (body as BodyInit) }),
      headers: { ...(isDocument && { 'content-type': 'application/json' }), ...headers },
    });
  };
  return Object.assign(ask, {
    status: async (...given: Given) => (await ask(...given)).status,
    json: async <T>(...given: Given) => (await (await ask(...given)).json()) as T,
    text: async (...given: Given) => (await ask(...given)).text(),
  });
}

/** A table of a case as the API gives it. */
export interface Grid {
  readonly etag: string;
  readonly header: string[];
  readonly rows: string[][];
}

export const grid = (ask: Ask, of: string, table: string): Promise<Grid> => ask.json(`/cases/${of}/tables/${table}`);

type Change = object | ((now: Grid) => object);

/** Edits a table, in the state in which it is or in another. */
export async function edit(ask: Ask, of: string, table: string, change: Change, etag?: string): Promise<Response> {
  const now = typeof change === 'function' || etag === undefined ? await grid(ask, of, table) : undefined;
  const body = typeof change === 'function' ? change(now!) : change;
  return ask(`PATCH /cases/${of}/tables/${table}/rows`, body, { 'if-match': etag ?? now!.etag });
}

/** Puts a row in behind the others; cells that it does not name are empty, or `rest`. */
export const row =
  (cells: Readonly<Record<string, string>>, rest = '') =>
  ({ header, rows }: Grid): object => ({
    insert: [{ at: rows.length, values: header.map((name) => cells[name] ?? rest) }],
  });

/** A run once it has ended. */
export async function ended(ask: Ask, run: string): Promise<RunEntry> {
  for (;;) {
    const entry = await ask.json<RunEntry>(`/runs/${run}`);
    if (entry.state !== 'queued' && entry.state !== 'running') return entry;
    await sleep(100);
  }
}
