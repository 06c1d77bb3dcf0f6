/** What is written of an event: names and numbers, no more of a request than its path. */
export interface Event {
  readonly event: 'start' | 'stop' | 'request' | 'run' | 'job' | 'away' | 'fault';
  readonly [field: string]: string | number | undefined;
}

export type Log = (event: Event) => void;

/** Events as JSON lines, each with its time; what may be a secret is taken out of their texts. */
export const jsonLog =
  (write: (line: string) => void, now = () => new Date()): Log =>
  (event) => {
    const plain = Object.entries(event).map(([key, value]) => [
      key,
      typeof value === 'string' ? redacted(value) : value,
    ]);
    write(`${JSON.stringify({ time: now().toISOString(), ...Object.fromEntries(plain) })}\n`);
  };

/** Faults alone, as text: the terminal of one who serves their own machine. */
export const faultLog =
  (write: (line: string) => void): Log =>
  ({ event, fault }) => {
    if (event === 'fault') write(`chorsu serve: internal fault: ${redacted(String(fault))}\n`);
  };

/** Texts in which a password, a token or a cookie could stand, without them. */
export const redacted = (text: string): string =>
  text
    .replace(/([a-z][a-z\d+.-]*:\/\/[^\s:@/]*):[^\s@/]*@/gi, '$1:…@')
    .replace(
      /\b(password|passwd|secret|token|code|authorization|cookie|set-cookie)(["']?\s*[:=]\s*["']?)(?:bearer\s+)?[^\s"'&,;}]+/gi,
      '$1$2…',
    )
    .replace(/\bbearer\s+[\w.~+/=-]+/gi, 'Bearer …')
    .replace(/[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}/g, '…')
    .replace(/([?#&][^\s=]*=)[^\s&"']+/g, '$1…');
