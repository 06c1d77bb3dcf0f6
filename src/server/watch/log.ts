/** The fields of a logged event: names and numbers; of a request only its path. */
export interface Event {
  readonly event: 'start' | 'stop' | 'request' | 'run' | 'job' | 'away' | 'fault';
  readonly [field: string]: string | number | undefined;
}

export type Log = (event: Event) => void;

/** Writes events as JSON lines with a time stamp; possible secrets are removed from texts. */
export const jsonLog =
  (write: (line: string) => void, now = () => new Date()): Log =>
  (event) => {
    const plain = Object.entries(event).map(([key, value]) => [
      key,
      typeof value === 'string' ? redacted(value) : value,
    ]);
    write(`${JSON.stringify({ time: now().toISOString(), ...Object.fromEntries(plain) })}\n`);
  };

/** Writes only faults, as text: for the terminal of a local server. */
export const faultLog =
  (write: (line: string) => void): Log =>
  ({ event, fault }) => {
    if (event === 'fault') write(`chorsu serve: internal fault: ${redacted(String(fault))}\n`);
  };

/** Removes passwords, tokens and cookies from a text. */
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
