/** Something that does not hold, or the reason of a failure: a code, and the values that its sentence (`words.ts`) needs. */
export type Finding = { code: string; params: Record<string, string | number> };

/** An error that carries a finding. */
export type Fault = Error & { fault: Finding };

/** Makes an error to throw. */
export function fault(code: string, params: Finding['params'] = {}): Fault {
  const text = Object.entries(params).map(([key, value]) => ` ${key}=${value}`);
  return Object.assign(new Error(`${code}${text.join('')}`), { fault: { code, params } });
}

/** Message of the innermost cause of an error; the outer error of `fetch` says only that it failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

/** Whether a caught value is an error made by `fault`. */
export function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'fault' in error;
}

/** A finding for a report. */
export function finding(code: string, params: Finding['params'] = {}): Finding {
  return { code, params };
}
