/** What a time-stamped cosignature signs: a header, the time in seconds since 1970, and the checkpoint's text (C2SP tlog-cosignature). */
export function cosignedMessage(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
