import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isFault } from '../fault.ts';
import type { Witness } from './witness.ts';

const mostBytes = 256 * 1024;

/**
 * Serves a witness over HTTP (C2SP tlog-witness): `POST /add-checkpoint` and `GET /<origin hash>/checkpoint`. Resolves
 * once it listens; `port` 0 takes a free one. Each request is answered in one synchronous step, so that a cosigned size never
 * decreases.
 */
export async function serveWitness(
  witness: Witness,
  port: number,
  host: string,
  log: (line: string) => void = () => {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    respond(witness, request, response)
      .then((status) => log(`${request.method} ${request.url} ${status}`))
      .catch((error: unknown) => {
        log(isFault(error) ? error.message : String(error));
        if (response.headersSent) response.destroy();
        else send(response, 500, 'text/plain', 'internal\n');
      });
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${own}`, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<number> {
  const path = new URL(request.url ?? '/', 'http://witness').pathname;
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return send(response, 405, 'text/plain', 'POST only\n');
    const body = await readBody(request);
    if (body === undefined) return send(response, 413, 'text/plain', 'too long\n');
    const answer = witness.cosign(body);
    return send(response, answer.status, answer.type, answer.body);
  }
  const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  const note = hash && request.method === 'GET' ? witness.checkpoint(hash) : undefined;
  return note
    ? send(response, 200, 'text/plain; charset=utf-8', note)
    : send(response, 404, 'text/plain', 'not found\n');
}

function send(response: ServerResponse, status: number, type: string, body: string): number {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
  return status;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
