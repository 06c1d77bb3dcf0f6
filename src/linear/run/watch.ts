/** Runs something under a signal, which the caller's signal sets off, or a watchdog where it goes on well beyond its own limit in seconds. */
export async function limited<T>(
  seconds: number | undefined,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<{ value?: T; error?: string; cancelled: boolean }> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let cancelled = signal?.aborted ?? false;
  const cancel = (): void => {
    cancelled = true;
    abort();
  };
  if (cancelled) abort();
  signal?.addEventListener('abort', cancel, { once: true });
  const dog = seconds === undefined || seconds > 1e6 ? undefined : setTimeout(abort, 1000 * (seconds * 1.05 + 1));
  dog?.unref();
  try {
    return { value: await run(controller.signal), cancelled };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), cancelled };
  } finally {
    clearTimeout(dog);
    signal?.removeEventListener('abort', cancel);
  }
}
