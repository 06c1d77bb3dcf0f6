import { signal } from '@preact/signals';
import { api, good } from './api.ts';

export type Session = Awaited<ReturnType<typeof readSession>>;

export const readSession = () => good(api.session.$get());

/** The session; undefined until the server has said whether it has accounts. */
export const session = signal<Session | undefined>(undefined);

/** Whether pages are shown: on a server with accounts, only after a sign-in. */
export const isIn = (): boolean => session.value?.accounts === false || session.value?.login !== undefined;

/** The secret behind `#` in the address, which the browser does not send. */
export const secretOf = (): string => location.hash.slice(1);

/** Reloads the application after a change of account, so that nothing of the former one stays. */
export function enter(href = '/'): void {
  location.replace(href);
}
