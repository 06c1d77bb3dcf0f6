/**
 * Runs work under a signal that aborts with the caller's signal, or one second after `most` times the time limit: work that keeps to the limit
 * itself may take 5 % longer. `cancelled` says whether the caller aborted.
 */
export async function limited<T>(
  seconds: number | undefined,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
  most = 1.05,
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
  const timer = seconds === undefined || seconds > 1e6 ? undefined : setTimeout(abort, 1000 * (seconds * most + 1));
  timer?.unref();
  try {
    return { value: await run(controller.signal), cancelled };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), cancelled };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
