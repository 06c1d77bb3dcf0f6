import { deserialize, serialize } from 'node:v8';
import type { Line, Question, SharedQueue, Watch } from './ask.ts';
import { hashOf } from './hash.ts';
import type { Who } from './shares.ts';

/** Asks over a line. A content is read and sent once, however many questions are about it. `version` is that of the program: its answers are kept apart. */
export function asking(line: Line, version: string, who: Who): SharedQueue {
  const hashes = new WeakMap<object, Promise<string>>();
  const put = async (value: object): Promise<string> => {
    const hash = hashOf(value);
    await line.put(hash, serialize(value));
    return hash;
  };
  const putOnce = (content: object): Promise<string> => {
    const known = hashes.get(content) ?? put(content);
    hashes.set(content, known);
    known.catch(() => hashes.delete(content));
    return known;
  };
  return {
    async ask<Answer>({ kind, content, ask, limits }: Question, watch: Watch = {}): Promise<Answer> {
      watch.signal?.throwIfAborted();
      const [about, asked] = await Promise.all([putOnce(content), put(ask)]);
      const key = hashOf([version, kind, about, asked]);
      const { onProgress } = watch;
      const bytes = await line.ask(
        { ...who, kind, content: about, ask: asked, key, ...(limits ? { limits } : {}) },
        { ...watch, onProgress: onProgress && ((told) => onProgress(deserialize(told))) },
      );
      return deserialize(bytes) as Answer;
    },
    close: () => line.close(),
  };
}
