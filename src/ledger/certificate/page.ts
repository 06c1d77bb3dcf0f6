import { inLanguage, type Language, languages, listed, loadLanguage, words } from '../../i18n/index.ts';
import type { ProofReport } from '../check.ts';
import { mixesScripts } from '../scripts.ts';
import { MANIFEST_FIELDS, type Manifest } from './manifest.ts';

/** Contents of a certificate: a proof that holds, the file, and possibly a sealed manifest with its own proof. */
export type CertificateOf = {
  readonly report: ProofReport;
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly vkey: string;
  readonly manifest?: { readonly said: Manifest; readonly report: ProofReport };
  /** ISO date of printing. */
  readonly on: string;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `@page{size:A4;margin:18mm}body{font:11pt/1.45 "Noto Sans","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:176mm;margin:0 auto;color:#111}
section{break-after:page}section:last-child{break-after:auto}h1{font-size:17pt;margin:0 0 4mm}h2{font-size:11.5pt;margin:5mm 0 1mm;border-bottom:1px solid #888}
dl{display:grid;grid-template-columns:48mm 1fr;gap:1mm 4mm;margin:1mm 0}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
.proven{font-size:13pt;font-weight:700}code{font-size:9pt;overflow-wrap:anywhere}.small{font-size:9.5pt}.line{margin-top:12mm;border-top:1px solid #111;width:90mm;padding-top:1mm}`;

/** A certificate of evidence to print (HTML), one page in each language. What is proven comes first. */
export async function certificatePage(of: CertificateOf): Promise<string> {
  const pages: string[] = [];
  for (const language of languages) {
    await loadLanguage(language);
    pages.push(inLanguage(language, () => section(of, language)));
  }
  const title = inLanguage('en', () => words().certificate.title);
  const head = `<meta charset="utf-8"><title>${escaped(`${title}: ${of.file}`)}</title><style>${style}</style>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>\n${pages.join('\n')}\n</body></html>\n`;
}

function section({ report, file, sha256, vkey, manifest, on }: CertificateOf, language: Language): string {
  const texts = words().certificate;
  const { proven, key, stated } = report;
  const kind = proven?.kind === 'cosignature' ? texts.cosignature : texts.stamp;
  const head = proven
    ? `<p class="proven">${escaped(texts.noLater(proven))}</p><p>${escaped(kind(proven))}</p>`
    : `<p class="proven">${texts.notProven}</p>`;
  const others = [
    ...report.stamps.map((stamp) => texts.at({ what: texts.stamp({ by: stamp.authority }), time: stamp.time })),
    ...report.cosigned.map((one) => texts.at({ what: texts.cosignature({ by: one.name }), time: one.time })),
  ];
  const names = [
    stated.name,
    ...report.stamps.map((stamp) => stamp.authority),
    ...report.cosigned.map((one) => one.name),
  ];
  const mixed = [...new Set(names.filter(mixesScripts))].map((name) => `<p>${escaped(texts.mixed({ name }))}</p>`);
  const by = listed(key.by);
  const bound = { certificate: texts.byCertificate({ by }), witness: texts.byWitness({ by }), unbound: texts.unbound };
  const command = `chorsu ledger verify ${file} --proof PROOF --key '${vkey}'`;
  return `<section lang="${language}"><h1>${texts.title}</h1>
${list([
  [texts.file, file],
  [texts.hash, sha256],
])}
<h2>${texts.proven}</h2>${head}
${list([
  [texts.entry, `${texts.entryOf(report)}: ${report.leaf}`],
  [texts.key, `${key.id}. ${bound[key.bound]}`],
  ...(others.length > 1 ? [[texts.others, others.join('; ')] as const] : []),
  ...report.stamps.flatMap(stampRows),
])}${mixed.join('')}
<h2>${texts.stated}</h2>
${list([
  [texts.clock, stated.time],
  [texts.name, stated.name],
])}
${manifest ? manifestHtml(manifest) : ''}
<p class="small">${texts.check} <code>${escaped(command)}</code></p>
<p class="small">${texts.limits}</p>
<p class="small">${escaped(texts.issued({ on }))}</p><p class="line small">${texts.signed}</p></section>`;
}

/** Identity of a time-stamping authority by fingerprints and serial numbers, which nobody else can have. */
function stampRows({ serial, policy, signer, root, lists }: ProofReport['stamps'][number]) {
  const texts = words().certificate;
  return [
    [texts.signer, texts.signerOf(signer)],
    [texts.root, texts.rootOf(root)],
    [texts.token, texts.tokenOf({ serial, policy })],
    [texts.revocation, lists > 0 ? texts.notRevoked({ lists }) : texts.noList],
  ] as const;
}

function manifestHtml({ said: fields, report }: NonNullable<CertificateOf['manifest']>): string {
  const texts = words().certificate;
  const rows = MANIFEST_FIELDS.flatMap((name) => {
    const value = fields[name];
    return value ? [[texts.fields[name], value] as const] : [];
  });
  const when = report.proven ? texts.noLater(report.proven) : texts.notProven;
  return `<h2>${escaped(texts.manifest({ index: report.index, when }))}</h2>${list(rows)}`;
}

const list = (rows: readonly (readonly [term: string, text: string])[]): string =>
  `<dl>${rows.map(([term, text]) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
