import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Access } from './viewer.ts';

const isSecure = ({ origin }: Access): boolean => origin?.startsWith('https:') ?? false;

/** `__Host-` binds the cookie to one host; browsers take it over https only. */
const nameOf = (to: Access): string => (isSecure(to) ? '__Host-chorsu' : 'chorsu');

/** No script reads it, no other site sends it; it goes when the browser is closed, and the server ends it before. */
const flags = (to: Access) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(to) }) as const;

/** The cookie of a browser that signs in at a provider: by it, nobody ends a sign-in that another has begun. */
const begunName = (to: Access): string => `${nameOf(to)}-begun`;

export const begunIn = (c: Context, to: Access): string | undefined => getCookie(c, begunName(to));

export const putBegun = (c: Context, to: Access, token: string): void => setCookie(c, begunName(to), token, flags(to));

export const dropBegun = (c: Context, to: Access): void => void deleteCookie(c, begunName(to), flags(to));

/** The secret of the session that a request brings. */
export const tokenIn = (c: Context, to: Access): string | undefined => getCookie(c, nameOf(to));

export const putToken = (c: Context, to: Access, token: string): void => setCookie(c, nameOf(to), token, flags(to));

export const dropToken = (c: Context, to: Access): void => void deleteCookie(c, nameOf(to), flags(to));
