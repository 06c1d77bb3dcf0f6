import { words } from '../../i18n/index.ts';

/** A mode of transport in the reader's words; one that the catalogue does not know by its own name. */
export function modeName(mode: string): string {
  const { modes, leg } = words().figures;
  return Object.hasOwn(modes, mode) ? modes[mode as keyof typeof modes] : mode || leg;
}
