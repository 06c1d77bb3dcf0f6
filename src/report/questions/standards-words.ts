import type { Rows } from '../../case/index.ts';
import { fixed, percent } from '../../figures/index.ts';
import { ownName, words } from '../../i18n/index.ts';
import type { HarmonisationLabel } from '../../standards/index.ts';

/** Money without decimals. */
export const whole = (amount: number): string => fixed(Math.round(amount) || 0);

/** What states could harmonise, in words. */
export function labelWords(label: HarmonisationLabel, { schemes, evidence }: Rows): string {
  const said = words().standards.label;
  if (label.kind === 'alignment') return said.alignment(label);
  const row = (key: string) =>
    evidence.find((one) => one.evidence === key) ?? schemes.find((one) => one.scheme === key);
  const nameOf = (key: string) => ownName(row(key) ?? {}) ?? key;
  const pair = { wanted: nameOf(label.wanted), held: nameOf(label.held) };
  return label.reform === undefined
    ? said.recognition(pair)
    : said.reformed({ ...pair, share: percent(label.share), reform: label.reform });
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
export function askedWords({
  from,
  until,
}: {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}): string {
  const said = words().standards.asked;
  if (from === undefined) return until === undefined ? said.always : said.until({ until });
  return until === undefined ? said.from({ from }) : said.between({ from, until });
}
