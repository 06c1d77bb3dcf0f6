import { faultParams, words } from '../i18n/index.ts';
import type { Finding } from './fault.ts';

/** The sentence of a finding, preceded by the path of the file unless the sentence contains it. */
export function wordsOf({ code, params }: Finding): string {
  const { ledger, ledgerFaults, diskCauses } = words();
  const texts: Readonly<Record<string, (typeof ledgerFaults)[keyof typeof ledgerFaults]>> = ledgerFaults;
  const sentence = texts[code];
  if (!sentence) return code;
  const values = Object.fromEntries(faultParams.map((name) => [name, String(params[name] ?? '-')])) as Record<
    (typeof faultParams)[number],
    string
  >;
  const cause = diskCauses[values.code];
  const text = sentence({ ...values, code: cause === undefined ? values.code : `${cause}, ${values.code}` });
  return params.path !== undefined && !text.includes(values.path) ? ledger.about({ path: values.path, text }) : text;
}
