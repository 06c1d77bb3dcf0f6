/** IRIs of ODRL 2.2 and of the Chorsu profile. */

export const ODRL = 'http://www.w3.org/ns/odrl/2/';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const DCT = 'http://purl.org/dc/terms/';
/** The Chorsu profile: terms that ODRL lacks. The address is that of the file in the published package. */
export const CH = 'https://unpkg.com/chorsu/schemas/odrl-profile.jsonld#';
/** The address of the profile in older documents. */
export const OLD_CH = 'https://chorsu.example/ns/odrl-profile#';

/** Full IRI of an ODRL term. */
export const odrl = (name: string): string => ODRL + name;
/** Full IRI of a term of the Chorsu profile. */
export const ch = (name: string): string => CH + name;

/**
 * Acts of the Chorsu profile, each with the action that includes it (`odrl:includedIn`). All are uses: whoever sells a product
 * does not transfer the right.
 */
export const PROFILE: Readonly<Record<string, string>> = {
  manufacture: odrl('use'),
  useProduct: odrl('use'),
  sellProduct: odrl('use'),
  offerForSale: ch('sellProduct'),
  import: odrl('use'),
};
