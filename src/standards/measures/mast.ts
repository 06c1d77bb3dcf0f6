/**
 * Codes of the international classification of non-tariff measures (MAST, UNCTAD 2019 edition) that bear on conformity.
 * `asks`: the kind of scheme that such a measure makes a shipper hold; none = a rule on the goods, which counts for the regulatory
 * distance but is no certificate. Chapters J to O are
 * checked against the 2019 edition; the other names are recalled.
 */
type MastCode = {
  readonly code: string;
  readonly name: string;
  readonly asks?: 'certificate' | 'declaration' | 'registration' | 'licence';
  readonly quality: 'official' | 'recalled';
};

const MAST_CODES: readonly MastCode[] = [
  { code: 'A', name: 'Sanitary and phytosanitary measures', quality: 'recalled' },
  { code: 'A8', name: 'Conformity assessment related to SPS', asks: 'certificate', quality: 'recalled' },
  { code: 'B', name: 'Technical barriers to trade', quality: 'recalled' },
  { code: 'B14', name: 'Authorisation for technical reasons', asks: 'licence', quality: 'recalled' },
  { code: 'B15', name: 'Registration of importers for technical reasons', asks: 'registration', quality: 'recalled' },
  { code: 'B21', name: 'Tolerance limits for residues', quality: 'recalled' },
  { code: 'B22', name: 'Restricted use of certain substances', quality: 'recalled' },
  { code: 'B31', name: 'Labelling', quality: 'recalled' },
  { code: 'B32', name: 'Marking', quality: 'recalled' },
  { code: 'B33', name: 'Packaging', quality: 'recalled' },
  { code: 'B4', name: 'Production or post-production requirements', quality: 'recalled' },
  { code: 'B6', name: 'Product identity', quality: 'recalled' },
  { code: 'B7', name: 'Product quality, safety or performance', quality: 'recalled' },
  { code: 'B8', name: 'Conformity assessment related to TBT', asks: 'certificate', quality: 'recalled' },
  { code: 'B81', name: 'Product registration or approval', asks: 'registration', quality: 'recalled' },
  { code: 'B82', name: 'Testing', asks: 'declaration', quality: 'recalled' },
  { code: 'B83', name: 'Certification', asks: 'certificate', quality: 'recalled' },
  { code: 'B84', name: 'Inspection', asks: 'certificate', quality: 'recalled' },
  { code: 'B85', name: 'Traceability', quality: 'recalled' },
  { code: 'B89', name: 'Conformity assessment, other', asks: 'certificate', quality: 'recalled' },
  { code: 'C', name: 'Pre-shipment inspection and other formalities', quality: 'recalled' },
  { code: 'C1', name: 'Pre-shipment inspection', asks: 'certificate', quality: 'recalled' },
  { code: 'D', name: 'Contingent trade-protective measures', quality: 'recalled' },
  { code: 'E', name: 'Licences, quotas, prohibitions', quality: 'recalled' },
  { code: 'F', name: 'Price control, additional taxes and charges', quality: 'recalled' },
  { code: 'G', name: 'Finance measures', quality: 'recalled' },
  { code: 'H', name: 'Measures affecting competition', quality: 'recalled' },
  { code: 'I', name: 'Trade-related investment measures', quality: 'recalled' },
  { code: 'J', name: 'Distribution restrictions', quality: 'official' },
  { code: 'K', name: 'Restrictions on post-sales services', quality: 'official' },
  { code: 'L', name: 'Subsidies', quality: 'official' },
  { code: 'M', name: 'Government procurement restrictions', quality: 'official' },
  { code: 'N', name: 'Intellectual property', quality: 'official' },
  { code: 'O', name: 'Rules of origin', quality: 'official' },
  { code: 'P', name: 'Export-related measures', quality: 'recalled' },
];

/** The code of the table that is nearest above a code: B831 is under B83. Undefined where not even the chapter is known. */
export function mastCode(code: string): MastCode | undefined {
  const wanted = code.trim().toUpperCase();
  for (let length = wanted.length; length > 0; length--) {
    const found = MAST_CODES.find((one) => one.code === wanted.slice(0, length));
    if (found) return found;
  }
  return undefined;
}
