/** IRIs of ODRL 2.2 and of the Chorsu profile, and which action is part of which. */

export const ODRL = 'http://www.w3.org/ns/odrl/2/';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const DCT = 'http://purl.org/dc/terms/';
/** The Chorsu profile: what ODRL has no word for. The address is that of the file in the published package. */
export const CH = 'https://unpkg.com/chorsu/schemas/odrl-profile.jsonld#';
/** Its address in documents of before. */
export const OLD_CH = 'https://chorsu.example/ns/odrl-profile#';

/** Full IRI of an ODRL term. */
export const odrl = (name: string): string => ODRL + name;
/** Full IRI of a term of the Chorsu profile. */
export const ch = (name: string): string => CH + name;

/**
 * `includedIn` of the ODRL Vocabulary 2.2: an act on the left is a part of the act on the right. Every action of the
 * vocabulary that is not named here and not a top term is included in `use`.
 */
const INCLUDED: Record<string, string> = {
  sell: 'transfer',
  give: 'transfer',
  display: 'play',
  extract: 'reproduce',
  copy: 'reproduce',
};
const TOP = new Set(['use', 'transfer']);

/** Acts of the Chorsu profile: making, importing and offering are uses; selling a product is not a transfer of the right. */
export const PROFILE: Readonly<Record<string, string>> = {
  manufacture: odrl('use'),
  useProduct: odrl('use'),
  sellProduct: odrl('use'),
  offerForSale: ch('sellProduct'),
  import: odrl('use'),
};

const own = (terms: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(terms, name) ? terms[name] : undefined;

/** The action that directly contains this one, or undefined for a top term and for words of other vocabularies. */
function includedIn(action: string): string | undefined {
  if (action.startsWith(CH)) return own(PROFILE, action.slice(CH.length));
  if (!action.startsWith(ODRL)) return undefined;
  const name = action.slice(ODRL.length);
  return TOP.has(name) ? undefined : odrl(own(INCLUDED, name) ?? 'use');
}

/** Whether `action` is `wide` or a part of it, at any depth. `extra` adds `includedIn` statements of a document. */
export function isPartOfAction(action: string, wide: string, extra?: ReadonlyMap<string, string>): boolean {
  let now: string | undefined = action;
  for (let depth = 0; now !== undefined && depth < 32; depth++) {
    if (now === wide) return true;
    now = extra?.get(now) ?? includedIn(now);
  }
  return false;
}
