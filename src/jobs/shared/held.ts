import type { Answerer } from './worker.ts';

type Content = Parameters<Answerer>[0]['content'];

/** What is kept ready for a content, such as the threads that hold a case. */
interface Held<T> {
  readonly value: T;
  /** Jobs that use it. */
  busy: number;
}

/** Contents whose threads are kept ready while no job is about them. */
const READY = 2;

/** Keeps threads ready for the contents that were asked about last; those in use are never ended. */
export function holding<T extends { close(): Promise<void> }>(make: (content: unknown) => T) {
  const held = new Map<string, Held<T>>();
  const endOld = () => {
    for (const [hash, { value, busy }] of [...held].slice(0, -READY)) {
      if (busy > 0) continue;
      held.delete(hash);
      void value.close();
    }
  };
  return {
    async use<Result>({ hash, value }: Content, work: (held: T) => Promise<Result>): Promise<Result> {
      const one = held.get(hash) ?? { value: make(value), busy: 0 };
      held.delete(hash);
      held.set(hash, one);
      one.busy++;
      try {
        return await work(one.value);
      } finally {
        one.busy--;
        endOld();
      }
    },
    async close() {
      await Promise.all([...held.values()].map(({ value }) => value.close()));
    },
  };
}
