/** Separates writes into a folder from work that needs the folder unchanged, such as a backup (a readers-writer lock). */
export interface Gate {
  /** Runs a write; it waits while `still` runs. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work while nobody writes: waits for writes that have begun, and delays later ones. */
  still<T>(work: () => Promise<T>): Promise<T>;
}

/** A gate within one process. `may` is called before each write and throws where the program may not write. */
export function gate(may: () => void = () => {}): Gate {
  let writing = 0;
  let closed: Promise<unknown> | undefined;
  const waiting = new Set<() => void>();
  const idle = () =>
    new Promise<void>((resolve) => {
      if (writing === 0) resolve();
      else waiting.add(resolve);
    });
  const still = async <T>(work: () => Promise<T>): Promise<T> => {
    while (closed) await closed;
    const done = idle().then(work);
    closed = done.catch(() => {});
    try {
      return await done;
    } finally {
      closed = undefined;
    }
  };
  return {
    async write(work) {
      while (closed) await closed;
      writing++;
      try {
        may();
        return await work();
      } finally {
        writing--;
        if (writing === 0) {
          for (const tell of waiting) tell();
          waiting.clear();
        }
      }
    },
    still,
  };
}
