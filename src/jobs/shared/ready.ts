import type { Answerer } from './worker.ts';

type Content = Parameters<Answerer>[0]['content'];

interface Ready<T> {
  readonly value: T;
  /** Number of jobs that use it. */
  busy: number;
}

/** Number of contents whose resources stay open without a job. */
const READY = 2;

/** Caches resources that `make` opens, such as threads with a case, for the contents of the last jobs. A resource in use is never closed. */
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
      const entry = ready.get(hash) ?? { value: make(value), busy: 0 };
      ready.delete(hash);
      ready.set(hash, entry);
      entry.busy++;
      try {
        return await work(entry.value);
      } finally {
        entry.busy--;
        endOld();
      }
    },
    async close() {
      await Promise.all([...ready.values()].map(({ value }) => value.close()));
    },
  };
}
