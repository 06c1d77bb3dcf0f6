/** What does not hold, or why something could not be done: a code of `words.ts` and the figures its sentence needs. */
export type Finding = { code: string; params: Record<string, string | number> };

/** An error that carries its cause as data; words for it are found at the edge (`words.ts`). */
export type Fault = Error & { fault: Finding };

/** Makes an error to throw. `code` is one of `words.ts`. */
export function fault(code: string, params: Finding['params'] = {}): Fault {
  const text = Object.entries(params).map(([key, value]) => ` ${key}=${value}`);
  return Object.assign(new Error(`${code}${text.join('')}`), { fault: { code, params } });
}

/** Why a call failed, from the error that lies deepest (`fetch` says no more than that it failed). */
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
