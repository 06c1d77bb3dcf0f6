import { EXAMINATION_RULES } from '../law/duties.ts';
import { annuityRule, renewalRule } from '../law/fees.ts';
import { recordCell } from '../law/records.ts';
import { type AssetRow, isOffered, isRegistered, type LicenceRow, territoriesOf } from '../rows.ts';

/** A question whose answer in the law of a country is not known here. */
export type NotKnown = {
  readonly what: 'record of licences' | 'examination request' | 'fees of designs';
  readonly country: string;
  /** The asset or licence that it concerns. */
  readonly of: string;
};

/** Questions on assets and licences to which no rule gives an answer. */
export function notKnown(assets: readonly AssetRow[], licences: readonly LicenceRow[]): NotKnown[] {
  const assetOf = new Map(assets.map((asset) => [asset.asset, asset]));
  const ofAssets = assets.flatMap((asset) =>
    (asset.territories ?? []).flatMap((country): NotKnown[] => {
      const of = asset.asset;
      if (asset.kind === 'design')
        return annuityRule(asset, country) || renewalRule(asset, country)
          ? []
          : [{ what: 'fees of designs', country, of }];
      const pending = asset.kind === 'patent' && asset.granted === undefined && asset.filed !== undefined;
      const hasRule = EXAMINATION_RULES.some((rule) => rule.country === country) && asset.route !== 'eapo';
      return pending && !hasRule ? [{ what: 'examination request', country, of }] : [];
    }),
  );
  const ofLicences = licences.flatMap((licence) => {
    const asset = assetOf.get(licence.asset);
    if (!asset || !isRegistered(asset) || isOffered(licence) || licence.status === 'own') return [];
    return territoriesOf(licence, asset)
      .filter((country) => recordCell(country, asset.kind) === undefined)
      .map((country): NotKnown => ({ what: 'record of licences', country, of: licence.licence }));
  });
  return [...ofAssets, ...ofLicences];
}
