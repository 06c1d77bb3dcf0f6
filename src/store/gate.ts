/** Keeps writing into a folder apart from work that needs the folder to stand still, such as a backup. */
export interface Gate {
  /** Writes. Where the folder stands still, the writing waits for the end of that. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Works while nobody writes: waits for the writing that has begun, and lets later writing wait. */
  still<T>(work: () => Promise<T>): Promise<T>;
}

/** A gate of one process. `may` is called before each writing, and throws where the program may not write. */
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
