import { signal } from '@preact/signals';
import { api, good } from './api.ts';

export type Session = Awaited<ReturnType<typeof readSession>>;

export const readSession = () => good(api.session.$get());

/** Who is signed in; undefined until the server has said whether it has accounts. */
export const session = signal<Session | undefined>(undefined);

/** Whether the pages are shown: on a server with accounts, to who is signed in. */
export const isIn = (): boolean => session.value?.accounts === false || session.value?.login !== undefined;

/** The secret in the address; the browser sends it to no server by itself. */
export const secretOf = (): string => location.hash.slice(1);

/** Begins anew as somebody else, or as nobody: nothing that was read before stays. */
export function enter(href = '/'): void {
  location.replace(href);
}
