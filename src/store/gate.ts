/** Who writes into a folder, and who needs it to stand still for a moment. */
export interface Gate {
  /** Does a piece of writing; where the folder stands still, after that. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Does a piece of work while nobody writes: what is being written is waited for, and what comes waits. */
  still<T>(work: () => Promise<T>): Promise<T>;
}

/** A gate of one process; `may` is called before each piece of writing, and throws where there may be none. */
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
