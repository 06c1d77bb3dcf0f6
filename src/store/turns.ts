/** Runs the work of each client in the order in which it came, `together` at a time, so that other clients wait for those few alone. */
export function turns(together: number) {
  const clients = new Map<string, { open: number; readonly waiting: (() => void)[] }>();
  return {
    /** The work of a client that runs or waits. */
    count: (client: string): number => {
      const { open = 0, waiting = [] } = clients.get(client) ?? {};
      return open + waiting.length;
    },
    async run<T>(client: string, work: () => Promise<T>): Promise<T> {
      const own = clients.get(client) ?? { open: 0, waiting: [] };
      clients.set(client, own);
      if (own.open >= together) await new Promise<void>((next) => own.waiting.push(next));
      else own.open++;
      try {
        return await work();
      } finally {
        // The place goes to the work that waits next; without any it is free again.
        const next = own.waiting.shift();
        if (next) setImmediate(next);
        else if (--own.open === 0) clients.delete(client);
      }
    },
  };
}
