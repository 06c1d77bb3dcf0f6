import type { Answerer } from './worker.ts';

type Content = Parameters<Answerer>[0]['content'];

interface Ready<T> {
  readonly value: T;
  /** Jobs that use it. */
  busy: number;
}

/** Contents whose threads are kept ready while no job is about them. */
const READY = 2;

/** Keeps what `make` gives ready for the contents that were asked about last, such as threads that hold a case. What is in use is never ended. */
export function readyFor<T extends { close(): Promise<void> }>(make: (content: unknown) => T) {
  const ready = new Map<string, Ready<T>>();
  const endOld = () => {
    for (const [hash, { value, busy }] of [...ready].slice(0, -READY)) {
      if (busy > 0) continue;
      ready.delete(hash);
      void value.close();
    }
  };
  return {
    async use<Result>({ hash, value }: Content, work: (value: T) => Promise<Result>): Promise<Result> {
      const one = ready.get(hash) ?? { value: make(value), busy: 0 };
      ready.delete(hash);
      ready.set(hash, one);
      one.busy++;
      try {
        return await work(one.value);
      } finally {
        one.busy--;
        endOld();
      }
    },
    async close() {
      await Promise.all([...ready.values()].map(({ value }) => value.close()));
    },
  };
}
