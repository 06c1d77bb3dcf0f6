import { deserialize, serialize } from 'node:v8';
import { getOrInsert } from '../../case/index.ts';
import type { Line, Question, SharedQueue, Watch } from './ask.ts';
import { hashOf } from './hash.ts';
import type { Who } from './shares.ts';

/** A client of a shared queue. A content is hashed and sent once for all its questions. Programs of different versions do not share answers. */
export function asking(line: Line, version: string, who: Who): SharedQueue {
  const hashes = new WeakMap<object, Promise<string>>();
  const put = async (value: object): Promise<string> => {
    const hash = hashOf(value);
    await line.put(hash, serialize(value));
    return hash;
  };
  const putOnce = (content: object): Promise<string> => {
    const hash = getOrInsert(hashes, content, () => put(content));
    hash.catch(() => hashes.delete(content));
    return hash;
  };
  return {
    async ask<Answer>({ kind, content, ask, limits }: Question, watch: Watch = {}): Promise<Answer> {
      watch.signal?.throwIfAborted();
      const [contentHash, askHash] = await Promise.all([putOnce(content), put(ask)]);
      const key = hashOf([version, kind, contentHash, askHash]);
      const { onProgress } = watch;
      const bytes = await line.ask(
        { ...who, kind, content: contentHash, ask: askHash, key, ...(limits ? { limits } : {}) },
        { ...watch, onProgress: onProgress && ((progress) => onProgress(deserialize(progress))) },
      );
      return deserialize(bytes) as Answer;
    },
    close: () => line.close(),
  };
}
