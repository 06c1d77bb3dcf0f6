import { onTestFinished } from 'vitest';
import { open } from '../run/session.ts';

/** Opens a session that is closed at the end of the test. */
export async function openForTest(...args: Parameters<typeof open>): ReturnType<typeof open> {
  const session = await open(...args);
  onTestFinished(() => session.close());
  return session;
}
