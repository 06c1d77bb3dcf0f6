import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { inLanguage, type Language } from '../../i18n/index.ts';
import {
  checkProof,
  type Finding,
  keptLists,
  keptRoots,
  listEntries,
  openView,
  type Policy,
  parseVkey,
  proveFile,
  simplePolicy,
  verifyLedger,
  wordsOf,
} from '../../ledger/index.ts';
import type { Kit } from '../kit.ts';
import { get, post, routes } from '../route.ts';
import * as shape from '../shape.ts';

/** Entries that are listed at a time. */
const PAGE = 100;
/** Most characters of a proof: a path of 64 hashes, time stamps and cosignatures take far less. */
const LONGEST = 1_000_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const read = get(
  '/ledger',
  'readLedger',
  z
    .object({
      origin: z.string(),
      vkey: z.string(),
      size: z.number().int(),
      root: z.string(),
      witnesses: z.array(z.string()),
      first: z.number().int(),
      entries: z.array(z.object({ index: z.number().int(), time: z.string(), commitment: z.string() })),
    })
    .openapi('Ledger'),
  `The ledger of the folder: its head and ${PAGE} entries from \`first\` on, else the last`,
  { query: shape.langQuery.extend({ first: z.coerce.number().int().min(0).max(1e12).optional() }) },
);

const verify = post(
  '/ledger/verify',
  'verifyLedger',
  z
    .object({
      ok: z.boolean(),
      origin: z.string(),
      size: z.number().int(),
      checkpoints: z.number().int(),
      cosignatures: z.number().int(),
      stamps: z.number().int(),
      first: z.string(),
      last: z.string(),
      proven: z.object({ size: z.number().int(), time: z.string(), by: z.string() }).nullable(),
      findings: z.array(z.string()),
      warnings: z.array(z.string()),
    })
    .openapi('LedgerReport'),
  'Every byte of the ledger is checked; `findings` name what does not hold',
  { query: shape.langQuery },
);

const prove = post(
  '/ledger/proofs',
  'proveFile',
  z
    .object({ index: z.number().int(), size: z.number().int(), stamps: z.number().int(), proof: z.string() })
    .openapi('Proof'),
  'An offline proof (C2SP tlog-proof) that a file, by its SHA-256, stands in the ledger',
  { query: shape.langQuery, body: z.strictObject({ sha256 }) },
);

const check = post(
  '/ledger/checks',
  'checkProof',
  z
    .object({
      standing: z.enum(['proven', 'stated', 'refuted']),
      index: z.number().int(),
      size: z.number().int(),
      proven: z.object({ time: z.string(), by: z.string(), kind: z.enum(['time stamp', 'cosignature']) }).nullable(),
      stated: z.object({ time: z.string(), name: z.string() }),
      findings: z.array(z.string()),
      warnings: z.array(z.string()),
    })
    .openapi('ProofReport'),
  'Whether a proof holds for a file, judged by the key that is given, else by the ledger of the folder',
  {
    query: shape.langQuery,
    body: z.strictObject({ sha256, proof: z.string().max(LONGEST), key: z.string().max(1000).optional() }),
  },
);

/** Routes of the ledger, which read and verify. Only `chorsu ledger add`, which has the key, seals. */
export function ledgerRoutes({ root }: Kit) {
  const dir = join(root, 'ledger');
  return routes()
    .openapi(read, (c) => {
      const view = openView(dir);
      const { size, origin, root: head } = view.head;
      const first = c.req.valid('query').first ?? Math.max(0, size - PAGE);
      const entries = listEntries(view, first, PAGE).map(({ commitment, ...one }) => ({
        ...one,
        commitment: commitment.toString('base64'),
      }));
      const witnesses = view.witnesses.map((witness) => witness.verifier.name);
      const about = { origin, vkey: view.log.vkey, size, root: head.toString('base64') };
      return c.json({ ...about, witnesses, first, entries }, 200);
    })
    .openapi(verify, async (c) => {
      const { root: _, ...report } = await verifyLedger(dir);
      return c.json({ ...report, ...findingsIn(report, c.req.valid('query').lang) }, 200);
    })
    .openapi(prove, (c) => {
      const { text: proof, ...about } = proveFile(dir, Buffer.from(c.req.valid('json').sha256, 'hex'));
      return c.json({ ...about, proof }, 200);
    })
    .openapi(check, async (c) => {
      const { sha256: hex, proof, key } = c.req.valid('json');
      const report = await checkProof(Buffer.from(proof), { digest: Buffer.from(hex, 'hex'), ...trust(dir, key) });
      const { standing, index, size, proven, stated } = report;
      return c.json({ standing, index, size, proven, stated, ...findingsIn(report, c.req.valid('query').lang) }, 200);
    });
}

/** The trusted key: the one in the request, else the key of this server's ledger with its witnesses. */
function trust(dir: string, key: string | undefined): { policy: Policy; roots: Buffer[]; lists?: Buffer[] } {
  if (key) return { policy: simplePolicy([parseVkey(key)], []), roots: [] };
  const view = openView(dir);
  const witnesses = view.witnesses.map((witness) => witness.verifier);
  return { policy: simplePolicy([view.log], witnesses), roots: keptRoots(view.paths), lists: keptLists(view.paths) };
}

/** The result in words. */
const findingsIn = (
  { findings, warnings }: { readonly findings: readonly Finding[]; readonly warnings: readonly Finding[] },
  lang: Language = 'en',
) => inLanguage(lang, () => ({ findings: findings.map(wordsOf), warnings: warnings.map(wordsOf) }));
