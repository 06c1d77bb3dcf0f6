import type { Context } from 'hono';
import { access } from '../../store/index.ts';
import { type Access, viewerOf } from './viewer.ts';

/** Writes into the trail what who asks has done; there is none without accounts. */
export async function noted(c: Context, to: Access | undefined, act: access.Act): Promise<void> {
  const { account } = viewerOf(c);
  if (to && account) await access.wrote(to.db, account, [act], to.now());
}
