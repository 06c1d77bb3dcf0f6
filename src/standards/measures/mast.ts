/**
 * A code of the international classification of non-tariff measures (MAST, UNCTAD 2019 edition) that matters for conformity. The names
 * of chapters J to O were checked against that edition; the others are recalled. `asks` is the kind of scheme that such a measure
 * demands; a code without it is a rule on the goods, which counts in the regulatory distance alone.
 */
type MastCode = {
  readonly code: string;
  readonly name: string;
  readonly asks?: 'certificate' | 'declaration' | 'registration' | 'licence';
};

const MAST_CODES: readonly MastCode[] = [
  { code: 'A', name: 'Sanitary and phytosanitary measures' },
  { code: 'A8', name: 'Conformity assessment related to SPS', asks: 'certificate' },
  { code: 'B', name: 'Technical barriers to trade' },
  { code: 'B14', name: 'Authorisation for technical reasons', asks: 'licence' },
  { code: 'B15', name: 'Registration of importers for technical reasons', asks: 'registration' },
  { code: 'B21', name: 'Tolerance limits for residues' },
  { code: 'B22', name: 'Restricted use of certain substances' },
  { code: 'B31', name: 'Labelling' },
  { code: 'B32', name: 'Marking' },
  { code: 'B33', name: 'Packaging' },
  { code: 'B4', name: 'Production or post-production requirements' },
  { code: 'B6', name: 'Product identity' },
  { code: 'B7', name: 'Product quality, safety or performance' },
  { code: 'B8', name: 'Conformity assessment related to TBT', asks: 'certificate' },
  { code: 'B81', name: 'Product registration or approval', asks: 'registration' },
  { code: 'B82', name: 'Testing', asks: 'declaration' },
  { code: 'B83', name: 'Certification', asks: 'certificate' },
  { code: 'B84', name: 'Inspection', asks: 'certificate' },
  { code: 'B85', name: 'Traceability' },
  { code: 'B89', name: 'Conformity assessment, other', asks: 'certificate' },
  { code: 'C', name: 'Pre-shipment inspection and other formalities' },
  { code: 'C1', name: 'Pre-shipment inspection', asks: 'certificate' },
  { code: 'D', name: 'Contingent trade-protective measures' },
  { code: 'E', name: 'Licences, quotas, prohibitions' },
  { code: 'F', name: 'Price control, additional taxes and charges' },
  { code: 'G', name: 'Finance measures' },
  { code: 'H', name: 'Measures affecting competition' },
  { code: 'I', name: 'Trade-related investment measures' },
  { code: 'J', name: 'Distribution restrictions' },
  { code: 'K', name: 'Restrictions on post-sales services' },
  { code: 'L', name: 'Subsidies' },
  { code: 'M', name: 'Government procurement restrictions' },
  { code: 'N', name: 'Intellectual property' },
  { code: 'O', name: 'Rules of origin' },
  { code: 'P', name: 'Export-related measures' },
];

/** The entry for the longest known prefix of a code: that of B83 for B831. Undefined if the chapter is not known. */
export function mastCode(code: string): MastCode | undefined {
  const wanted = code.trim().toUpperCase();
  for (let length = wanted.length; length > 0; length--) {
    const mastCode = MAST_CODES.find((entry) => entry.code === wanted.slice(0, length));
    if (mastCode) return mastCode;
  }
  return undefined;
}
