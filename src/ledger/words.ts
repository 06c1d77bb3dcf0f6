import { faultParams, words } from '../i18n/index.ts';
import type { Finding } from './fault.ts';

/** The sentence of a finding, with the file it is about in front where the sentence does not name it. */
export function wordsOf({ code, params }: Finding): string {
  const { ledger, ledgerFaults, diskCauses } = words();
  const texts: Readonly<Record<string, (typeof ledgerFaults)[keyof typeof ledgerFaults]>> = ledgerFaults;
  const sentence = texts[code];
  if (!sentence) return code;
  const told = Object.fromEntries(faultParams.map((name) => [name, String(params[name] ?? '-')])) as Record<
    (typeof faultParams)[number],
    string
  >;
  const cause = diskCauses[told.code];
  const text = sentence({ ...told, code: cause === undefined ? told.code : `${cause}, ${told.code}` });
  return params.path !== undefined && !text.includes(told.path) ? ledger.about({ path: told.path, text }) : text;
}
