/** Milliseconds since 1970 of a time as entries write it (2026-05-01T10:00:00.000Z), or undefined for any other text. */
export function utcTime(text: string): number | undefined {
  if (text === lastText) return lastTime;
  if (text.length !== 24) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).toISOString() !== text) return undefined;
  [lastText, lastTime] = [text, time];
  return time;
}

// Entries of a batch share their time: the last good one is kept, which saves most of the parsing.
let lastText: string | undefined;
let lastTime: number | undefined;

/** Seconds by which clocks of different machines may differ before `verify` says that one was wrong. */
export const clockTolerance = 300;
