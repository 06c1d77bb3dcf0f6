import { fixed, percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { HarmonisationLabel } from '../standards/index.ts';

/** Money without decimals. */
export const whole = (amount: number): string => fixed(Math.round(amount) || 0);

/** What states could harmonise, in words. */
export function labelWords(label: HarmonisationLabel): string {
  const said = words().standards.label;
  if (label.kind === 'alignment') return said.alignment(label);
  return label.reform === undefined
    ? said.recognition(label)
    : said.reformed({ ...label, share: percent(label.share), reform: label.reform });
}

/** The same by keys, short: `recognise:EAC/UZ-CERT` as "EAC ← UZ-CERT", `align:GOST/ISO` as "GOST = ISO". */
export function shortName(id: string): string {
  const said = words().standards.short;
  const [kind = '', key = id] = id.split(/:(.*)/s);
  const [wanted = '', held = ''] = key.split(/\/(.*)/s);
  if (kind === 'align') return said.alignment({ wanted, held });
  return kind === 'recognise' ? said.recognition({ wanted, held }) : said.reformed({ wanted, held, reform: kind });
}

/** The years in which something is asked. */
export function askedWords({ from, until }: { readonly from?: number; readonly until?: number }): string {
  const said = words().standards.asked;
  if (from === undefined) return until === undefined ? said.always : said.until({ until });
  return until === undefined ? said.from({ from }) : said.between({ from, until });
}
