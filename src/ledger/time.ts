/** Milliseconds since 1970 of a time as entries write it (2026-05-01T10:00:00.000Z), or undefined for any other text. */
export function utcTime(text: string): number | undefined {
  if (text === lastText) return lastTime;
  if (text.length !== 24) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).toISOString() !== text) return undefined;
  [lastText, lastTime] = [text, time];
  return time;
}

// Entries of a batch have the same time, so that remembering the last one saves most of the parsing.
let lastText: string | undefined;
let lastTime: number | undefined;

/** Seconds by which clocks of different machines may differ without a finding. */
export const clockTolerance = 300;
