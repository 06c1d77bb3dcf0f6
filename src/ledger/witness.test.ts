import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leafHash } from './merkle/hash.ts';
import { consistencyProof, spanRoot } from './merkle/prove.ts';
import { push, type Range, rangeRoot } from './merkle/range.ts';
import { type Checkpoint, formatHead, openCheckpoint } from './note/checkpoint.ts';
import { signerOf, type Verifier } from './note/keys.ts';
import { formatNote, signNote } from './note/note.ts';
import { answerRequest, formatRequest, parseRequest, requestedHead, type WitnessState } from './witness.ts';

const key = (name: string, type: 1 | 4) => signerOf(name, type, generateKeyPairSync('ed25519').privateKey);
const log = key('log.example', 1);
const witness = key('witness.example', 4);
const leaf = (number: number) => leafHash(Buffer.from([number]));
const node = (height: number, index: number): Buffer => {
  const range: Range = [];
  for (let at = 0; at < 2 ** height; at += 1) push(range, leaf(index * 2 ** height + at));
  return rangeRoot(range);
};
const checkpoint = (size: number, signer = log, root = size === 0 ? rangeRoot([]) : spanRoot(0, size, node)) =>
  signNote(formatHead({ origin: 'log.example', size, root }), signer);
const request = (old: number, size: number, note = checkpoint(size)) =>
  formatRequest({ old, proof: old > 0 ? consistencyProof(old, size, node) : [], checkpoint: note });

function state(): WitnessState & { ask: (body: string) => ReturnType<typeof answerRequest> } {
  let last: Checkpoint | undefined;
  const logs = new Map<string, Verifier>([['log.example', log.verifier]]);
  const self = { signer: witness, log: (origin: string) => logs.get(origin), last: () => last, now: 1_700_000_000 };
  return {
    ...self,
    ask: (body) => {
      const answer = answerRequest(body, self);
      if (answer.keep) last = answer.keep;
      return answer;
    },
  };
}

describe('witness', () => {
  it('cosigns a log that only grows', () => {
    const { ask } = state();
    for (const [old, size] of [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 7],
      [7, 20],
    ] as const) {
      const answer = ask(request(old, size));
      expect([answer.status, answer.code]).toEqual([200, undefined]);
      const whole = Buffer.from(`${checkpoint(size)}${answer.body}`);
      expect(openCheckpoint(whole, log.verifier, [witness.verifier]).verified).toHaveLength(2);
      expect(openCheckpoint(Buffer.from(answer.keep!.note), log.verifier, [witness.verifier]).verified).toHaveLength(2);
    }
  });

  it('answers each wrong request with the status of tlog-witness', () => {
    const { ask } = state();
    ask(request(0, 5));
    const status = (body: string) => [ask(body).status, ask(body).body];
    expect(status('nonsense')[0]).toBe(400);
    expect(status(formatRequest({ old: 9, proof: [], checkpoint: checkpoint(7) }))[0]).toBe(400);
    expect(status(request(0, 7).replaceAll('log.example', 'who.example'))[0]).toBe(404);
    expect(status(request(5, 7, checkpoint(7, key('log.example', 1))))[0]).toBe(403);
    expect(status(request(5, 7, checkpoint(7).replace(/(.{20})\n$/, 'AAAAAAAAAAAAAAAAAAAA\n')))[0]).toBe(403);
    expect(status(request(0, 7))).toEqual([409, '5\n']);
    expect(ask(request(0, 7)).type).toBe('text/x.tlog.size');
    expect(status(request(5, 7, checkpoint(7, log, leaf(1))))[0]).toBe(422);
    expect(status(request(5, 5, checkpoint(5, log, leaf(1))))[0]).toBe(422);
    const fresh = state();
    const proof = formatRequest({ old: 0, proof: [leaf(1)], checkpoint: checkpoint(2) });
    expect(fresh.ask(proof).status).toBe(422);
    expect(fresh.ask(request(0, 0, checkpoint(0, log, leaf(1)))).status).toBe(422);
  });

  it('refuses a known key whose signature fails beside a good one (403)', () => {
    const { ask } = state();
    const good = checkpoint(3);
    const text = good.slice(0, good.indexOf('\n\n') + 1);
    const lines = good.slice(text.length + 1, -1);
    const forged = checkpoint(4).split('\n').at(-2)!;
    expect(ask(request(0, 3, formatNote(text, [lines, forged]))).status).toBe(403);
  });

  it('reads what it writes', () => {
    const body = request(3, 7);
    expect(formatRequest(parseRequest(body)!)).toBe(body);
    expect(requestedHead(body)).toMatchObject({ origin: 'log.example', size: 7 });
    expect(requestedHead(checkpoint(2))).toMatchObject({ origin: 'log.example', size: 2 });
    expect(requestedHead('x')).toBeUndefined();
    expect(parseRequest(body.replace('old 3', 'old 03'))).toBeUndefined();
  });
});
