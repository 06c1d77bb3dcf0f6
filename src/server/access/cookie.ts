import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Access } from './viewer.ts';

const isSecure = ({ origin }: Access): boolean => origin?.startsWith('https:') ?? false;

/** The prefix `__Host-` binds the cookie to one host; browsers accept it over https only. */
const nameOf = (to: Access): string => (isSecure(to) ? '__Host-chorsu' : 'chorsu');

/** No script can read the cookie and no other site can send it. It ends with the browser, or before by the server. */
const flags = (to: Access) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(to) }) as const;

const cookie = (end: string) => ({
  read: (c: Context, to: Access): string | undefined => getCookie(c, nameOf(to) + end),
  put: (c: Context, to: Access, secret: string): void => setCookie(c, nameOf(to) + end, secret, flags(to)),
  drop: (c: Context, to: Access): void => void deleteCookie(c, nameOf(to) + end, flags(to)),
});

/** The secret of the session. */
export const sessionCookie = cookie('');

/** The secret of a browser that signs in at a provider: only the browser that began a sign-in can complete it. */
export const signInCookie = cookie('-begun');

/** How long a browser is remembered, days. */
const KNOWN = 365;

const knownName = (to: Access): string => `${nameOf(to)}-known`;

const sealOf = ({ key }: Access, login: string, device: string): Buffer =>
  createHmac('sha256', key).update(`known ${login} ${device}`).digest();

/** Marks a browser from which a login has signed in before; it grants nothing (OWASP: device cookies). */
export function putKnown(c: Context, to: Access, login: string): void {
  const device = randomUUID();
  const value = `${device}.${sealOf(to, login, device).toString('base64url')}`;
  setCookie(c, knownName(to), value, { ...flags(to), maxAge: KNOWN * 24 * 3600 });
}

/** The device cookie of a browser, if this login has signed in from it before. */
export function knownAs(c: Context, to: Access, login: string): string | undefined {
  const [device = '', seal = ''] = (getCookie(c, knownName(to)) ?? '').split('.');
  const [given, own] = [Buffer.from(seal, 'base64url'), sealOf(to, login, device)];
  return given.length === own.length && timingSafeEqual(given, own) ? device : undefined;
}
