/**
 * Runs work under a signal that aborts with the caller's signal, or when the work runs 5 % and one second over its own time limit. `cancelled`
 * says whether the caller aborted.
 */
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
  const timer = seconds === undefined || seconds > 1e6 ? undefined : setTimeout(abort, 1000 * (seconds * 1.05 + 1));
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
