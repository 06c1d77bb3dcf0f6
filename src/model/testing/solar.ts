import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Case, type RawRow, wholeTables } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import type { Explained } from '../explained.ts';

interface Stored {
  case: { name: string; title: string; source: string; settings: RawRow; tables: Record<string, RawRow[]> };
  plan: PlanDocument;
  explained: Explained;
}

/**
 * A plan like that of the solar case without its target, for tests of drawings: builds, closings and cost headings are
 * those of the draft's published answer; flows were constructed over the draft's network; prices, switching values and
 * landed costs are invented in their order of size. Not a result.
 */
export function solarFixture(): { case: Case; plan: PlanDocument; explained: Explained } {
  stored ??= read();
  const { case: solar, text } = stored;
  const { plan, explained } = JSON.parse(text) as Omit<Stored, 'case'>;
  return { case: solar, plan, explained };
}

/** The case, shared by all tests, and the rest as text: a test may change its own plan. */
let stored: { readonly case: Case; readonly text: string } | undefined;

function read() {
  const bytes = readFileSync(new URL('solar.json.gz', import.meta.url));
  const { case: of, ...rest } = JSON.parse(gunzipSync(bytes).toString('utf8')) as Stored;
  const solar: Case = { ...of, tables: wholeTables(of.tables), origins: new Map(), changes: [] };
  return { case: solar, text: JSON.stringify(rest) };
}
