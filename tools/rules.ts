import type { TableName } from '../src/case/index.ts';

/** What the tables mean together, after the table where a reader looks for it. */
export const rules: Partial<Readonly<Record<TableName | 'case', string>>> = {
  case: `With a \`step\`, a period takes the rows of its first year, in which builds enter service, plants close and fees fall due; its weight is
the sum of its years' discount factors. Capex and draws count in their own calendar years. \`years\` and \`buildEvery\` are multiples
of \`step\`. Goods under way cost value x \`holdingRate\` x hours / 8760; the safety stock value x \`holdingRate\` x \`safetyFactor\` x
(hours_p95 - hours) / 8760. NPV is real and before tax.`,
  countries: 'Countries may share a customs zone: KZ RU BY KG AM share EAEU.',
  places: `What arrives at a place is used, delivered or left there; it is not sent on, except in transit on one route. A place may be passed by
goods that it neither makes nor uses. \`capacity\` and \`cost\` count each tonne once, when it arrives by a leg or is first loaded here.`,
  goods: `Labour, skills, power and water are goods with cargo \`none\`: a place short of welders has a small supply of them, and a training
centre is a process that makes them. The value is needed where a tariff or a preference can apply.`,
  tiers: `A tier is one size that can be built. With \`least\` (0 too) the size is chosen freely from there up to \`capacity\`, and the amounts per
unit of size come on top of the fixed ones.`,
  candidates: `A process runs only at its candidates. A build commissioned in year c serves from c for \`life\` years; its capex is spent evenly over
the \`lead\` years before c, or in c when \`lead\` is 0, none before \`start\`. A straight-line residual value (capex x years of life left /
life) is credited at the end of the horizon. Existing capacity has no residual value. A candidate that is closed loses all its capacity
and fixed cost from that year on, without residual; nothing is built there in or after that year. \`min_load\` is a share of capacity in service x availability. \`cost_factor\` does
not count for a \`variable_cost\` given here.`,
  supplies: `An empty year is every year; the row of a year replaces the row of its own step for that year. Growth counts from \`start\`, for rows
without a year. Write \`stock\` in any one row of the supply. Steps are rising prices. Goods of a trader have the \`origin\` of who made them:
Chinese frames bought in Tashkent are Chinese to customs, and to a regional value that they are used for.`,
  demands: `Years, steps and growth as in supplies; steps are falling prices. A firm demand must be met in full. One that is not firm and has
neither a price nor a shortfall cost gets a warning: nothing would be delivered.`,
  choices: 'The bounds may be said on any row of a choice; rows that differ are an error.',
  legs: `Without a key a leg is called \`from-to-mode\`. Without \`km\` its length is the great circle (radius 6371.0088 km) x the circuity of its
mode, without \`hours\` km / speed, without \`cost\` km x the mode's rate + its fixed amount. No cost and no row of modes, or no hours and no
speed, is an error, never 0. Hours and p95 hours add along a route. A leg without a gauge keeps the gauge that the goods came on.`,
  transfers: `A change of mode or gauge between two legs takes one transfer, never two strung together; without a fitting row it is impossible. An
empty \`mode\` with a \`to_mode\` is loading at the start, an empty \`to_mode\` unloading at the end; \`both\` does not turn these round, and
without a row they are free and at once. A capacity on a row without a place holds at each place.`,
  borders: `For a leg whose ends lie in two countries, in this direction only; \`place\` is either end. No row is free and at once, with a warning.`,
  tariffs: `Origin and destination are zones, countries or empty; a place with a zone of its own is met by that zone only, as destination. Within
each agreement (empty = most favoured nation) the longest HS prefix counts, then the most specific pair; then the lowest duty over the
agreements that the goods are entitled to. Of additional duties (anti-dumping, safeguard) the most specific row counts likewise, and it
comes on top, preference or not. Nothing is due inside a zone. A good that no row without agreement meets at a destination: 0, with a
warning, and every plan that uses it shows the duty as not known.

The base is \`goods.value\` (the customs value, not the price that the plan pays) + legs, transfers, borders and places of the whole way,
so the way after the border is in it too, which customs law leaves out ([duties](duties.md)); it is due once, in the zone of use or sale. A shock on a price leaves the base as it is, unless
it changes \`goods.value\` too: write both changes.

Origin is the country where the good was last made, or the \`origin\` of its supply. Under a row with a \`rule\` only goods are of their place whose
inputs from outside the members have another heading (CTH: first four digits of \`hs\`) or subheading (CTSH: six), or which have no such
inputs at all (wholly obtained); inputs without an HS code, such as power, do not count. A \`regional_value\` asks for a share of value.`,
  agreements: `A free zone counts as its country, a customs union as a member where all its countries of the case are; an agreement gives nothing
between a free zone and its own country. Entitled: origin and destination are members, and, where the tariff row has a
\`regional_value\`, at least that share of the value of the site's output sold under it that year is not inputs of an origin outside the
members (by \`goods.value\`, pooled over the year). With \`cumulation\` inputs of any member count as own, without it those of the site's
country alone. With \`direct\` the way may pass countries that are no members, but may not change mode or gauge there.`,
  restrictions: `A row meets shipments between places that cross from its origin to its destination (a customs union's own crossings too, where
both sides are named); what is used or sold where it was made is no shipment. An empty side is anywhere outside the other side's zone;
with both empty every crossing of a zone is met. A quota is in the goods' unit, a year, over all that the row fits. A permit's cost
falls under duties. \`technology\` bars candidates of the destination from running it.`,
  standards: 'A site makes goods to the standard of its own country.',
  alignments:
    'An alignment holds the other way too, unless that has its own row. No row at all: nothing to pay, with a warning.',
  schemes: `Weeks of a scheme are its own and the longest of its evidence. \`rate\` and \`per_unit\` are due on what is sent under the scheme, each time;
they belong to the site that sends it.`,
  recognitions:
    'Counts for what the site holds of the good from an earlier year, or pays for in full in the same year.',
  requirements: `An empty scheme says that the market is known to ask nothing of these goods; no row at all is not known, with a warning. A
shipment into a market needs every certificate required there for its HS code, held for that good by the site that made it (bought
goods: the place of supply). A free zone is outside its country's market. In the first year a site sends there at most the share
1 - weeks/52 of what it could make of the good that year (capacity in service x availability, by the recipe; of a supply its quantity,
or without one the need of the place it goes to): nothing has to be made that is not sent. Weeks beyond 52 carry over.`,
  certificates: `Fee, audit and evidence of a certificate held already are behind it. Its yearly cost is due in each year that the plan keeps it; when it
ends it is obtained anew, with its fee. The pieces in \`evidence\` need not be paid for again by other schemes while it is held.`,
  licences: `A candidate whose process has a technology may run in a year only if, for every asset of that technology, its owner owns it, or holds
a licence covering country, process and year, or the asset is not in force there. An exclusive licence, held or bought, used or not,
bars other licences of the asset in its territories. Know-how in use in a country costs \`leakage_rate\` x the asset's value a year, once
per country. Royalties are due on held licences too.`,
  facilities: `Rates are real. Equity without a tenor is neutral; a grant is a gift. The first payment falls one year after the draw.`,
  reforms: 'Places, goods, processes, recipes, tiers and candidates change for the whole horizon only.',
  changes: `\`key\` is the row's key columns in order, joined by \`/\`, empty ones kept, those at the end may be left out (\`UZ/KZ/rail\`); a part
\`*\` stands for every row. Settings are the table \`case\` with the empty key. The column \`+\` adds the row first, \`-\` removes it; a key
that is not there is an error otherwise.`,
  targets: `Hard limits. jobs: in service. value_added: \`goods.value\` of what processes make, less what they use, less what is left as surplus.
external_share: of the \`goods.value\` of all purchases, that from supplies outside the bloc. co2: tonnes, of moving. hours: mean of tonnes
moved. builds: plants commissioned; a leg is none. capex: spent, that of a leg in the country of its start.`,
  uncertainty: "The case's value is the mode; `low` and `high` are in the cell's unit.",
};
