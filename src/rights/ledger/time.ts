/** Milliseconds since 1970 of a time as entries write it (2026-05-01T10:00:00.000Z), or undefined for any other text. */
export function utcTime(text: string): number | undefined {
  if (text.length !== 24) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? undefined : time;
}

/** Seconds by which clocks of different machines may differ before `verify` says that one was wrong. */
export const clockTolerance = 300;
