import type { Frame } from '../frame/index.ts';
import type { Certificates } from './certificate.ts';
import { renewing } from './renewing.ts';
import { mayBeShort, scopeOf } from './scope.ts';
import { type Steady, steady } from './steady.ts';

/**
 * Certificates of a programme: those of a site for a good are declared together, in the shortest form that their rules
 * allow.
 */
export function certificates(frame: Frame): Certificates {
  const general = renewing(frame);
  const holders = new Map<string, Steady | undefined>();
  let short: boolean | undefined;
  const holder = (place: string, good: string): Steady | undefined => {
    const key = `${place}\u0000${good}`;
    if (holders.has(key)) return holders.get(key);
    short ??= mayBeShort(frame);
    const scope = short ? scopeOf(frame, place, good) : undefined;
    const found = scope && steady(frame, scope, place, good);
    holders.set(key, found);
    return found;
  };
  return {
    of: (scheme, place, good) => holder(place, good)?.certificates.get(scheme) ?? general.of(scheme, place, good),
    all: () => [
      ...general.all(),
      ...[...holders.values()].flatMap((holder) => (holder ? [...holder.certificates.values()] : [])),
    ],
    paid: (place, good, p, on) => holder(place, good)?.paid(p, on) ?? general.paid(place, good, p, on),
  };
}
