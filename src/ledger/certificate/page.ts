import type { ProofReport } from '../check.ts';
import { MANIFEST_FIELDS, type Manifest } from './manifest.ts';
import { CERTIFICATE_WORDS, type CertificateWords } from './words.ts';

/** What a certificate is printed of: a proof that holds, the file, and a sealed manifest with the proof of that. */
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

const style = `@page{size:A4;margin:18mm}body{font:11pt/1.45 "Noto Sans","Noto Sans SC",sans-serif;max-width:176mm;margin:0 auto;color:#111}
section{break-after:page}section:last-child{break-after:auto}h1{font-size:17pt;margin:0 0 4mm}h2{font-size:11.5pt;margin:5mm 0 1mm;border-bottom:1px solid #888}
dl{display:grid;grid-template-columns:48mm 1fr;gap:1mm 4mm;margin:1mm 0}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
.proven{font-size:13pt;font-weight:700}code{font-size:9pt;overflow-wrap:anywhere}.small{font-size:9.5pt}.line{margin-top:12mm;border-top:1px solid #111;width:90mm;padding-top:1mm}`;

/** A certificate of evidence to print: one page each in English, Russian and Chinese. What is proven comes first. */
export function certificatePage(of: CertificateOf): string {
  const pages = CERTIFICATE_WORDS.map((words) => section(of, words)).join('\n');
  const head = `<meta charset="utf-8"><title>${escaped(`${CERTIFICATE_WORDS[0]!.title}: ${of.file}`)}</title><style>${style}</style>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>\n${pages}\n</body></html>\n`;
}

function section({ report, file, sha256, vkey, manifest, on }: CertificateOf, words: CertificateWords): string {
  const { proven, key, stated } = report;
  const head = proven
    ? `<p class="proven">${words.noLater} ${escaped(proven.time)}</p><p>${words.kinds[proven.kind]} ${escaped(proven.by)}</p>`
    : `<p class="proven">${words.notProven}</p>`;
  const others = [
    ...report.stamps.map((one) => `${words.kinds['time stamp']} ${one.authority}, ${one.time}`),
    ...report.cosigned.map((one) => `${words.kinds.cosignature} ${one.name}, ${one.time}`),
  ];
  const bound = `${words.bound[key.bound]} ${key.by.join(', ')}`.trim();
  const command = `chorsu ledger verify ${file} --proof PROOF --key '${vkey}'`;
  return `<section lang="${words.lang}"><h1>${words.title}</h1>
${list([
  [words.file, file],
  [words.hash, sha256],
])}
<h2>${words.proven}</h2>${head}
${list([
  [words.entry, `${report.index} ${words.of} ${report.size}, ${report.leaf}`],
  [words.key, `${key.id}. ${bound}`],
  ...(others.length > 1 ? [[words.others, others.join('; ')] as const] : []),
])}
<h2>${words.stated}</h2>
${list([
  [words.clock, stated.time],
  [words.name, stated.name],
])}
${manifest ? manifestHtml(manifest, words) : ''}
<p class="small">${words.check} <code>${escaped(command)}</code></p>
<p class="small">${words.limits}</p>
<p class="small">${words.issued} ${escaped(on)}</p><p class="line small">${words.signed}</p></section>`;
}

function manifestHtml({ said, report }: NonNullable<CertificateOf['manifest']>, words: CertificateWords): string {
  const rows = MANIFEST_FIELDS.flatMap((name) => {
    const value = said[name];
    return value ? [[words.fields[name], value] as const] : [];
  });
  const when = report.proven ? `${words.noLater} ${report.proven.time}` : words.notProven;
  return `<h2>${words.manifest} (${words.entry.toLowerCase()} ${report.index}; ${escaped(when)})</h2>${list(rows)}`;
}

const list = (rows: readonly (readonly [term: string, text: string])[]): string =>
  `<dl>${rows.map(([term, text]) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
