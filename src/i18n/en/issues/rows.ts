import { type IssueParams, issueTexts } from '../../issue.ts';

const near = (p: IssueParams) => p.nearest && `Did you mean \`${p.nearest}\`?`;

/** Rows that contradict each other or the world: making, moving, duties, standards, rights, finance, targets. */
export const rows = issueTexts({
  'tier-unknown': (p) => [
    `The process \`${p.other}\` has no tier \`${p.value}\`.`,
    near(p),
    'Add it to the table tiers.',
  ],
  'existing-above': (p) => [`\`existing\` (${p.value}) is above \`max\` (${p.expected}).`],
  'retires-nothing': () => ['`retires` has no meaning without existing capacity.'],
  'candidate-idle': () => ['No capacity exists here, and none may be built.'],
  'process-no-tiers': (p) => [
    `The process \`${p.value}\` has no tiers and no existing capacity, so it can never run.`,
    'Add its sizes to the table tiers, or existing capacity here.',
  ],
  'process-no-recipe': (p) => [
    `The process \`${p.value}\` has candidates but no recipe.`,
    'State in the table recipes what it makes and uses.',
  ],
  'process-unused': (p) => [`The process \`${p.value}\` has no candidate, so it runs nowhere.`],
  'recipe-zero': () => ['A quantity of 0 neither makes nor uses anything.', 'Remove the row.'],
  'least-above': (p) => [`The smallest size (${p.value}) is above the largest (${p.expected}).`],
  'no-demand': () => [
    'The case demands nothing, so there is nothing to plan.',
    'State in the table demands what is wanted where.',
  ],
  'demand-idle': () => [
    'The demand has no price and no shortfall cost, and it is not firm: nothing will be delivered.',
    'Give a price or a shortfall cost, or make it firm.',
  ],
  'growth-of-nothing': () => [
    'The quantity has no limit, so it cannot grow.',
    'Give a quantity, or leave growth empty.',
  ],
  'growth-far': (p) => [
    `With a growth of ${p.value} the quantity is ${p.found} in ${p.other}. It must be in the range ${p.expected}.`,
    'Check the growth: 3 % a year is 0.03.',
  ],
  'stock-differs': (p) => [`The stock is ${p.value} here and ${p.expected} in an earlier row of the same supply.`],
  'choice-differs': (p) => [
    `\`${p.column}\` is ${p.value} here and ${p.expected} in an earlier row of the same choice.`,
  ],
  'choice-member': (p) => [`\`${p.value}\` is neither a candidate (place/process) nor a leg.`, near(p)],
  'bounds-reversed': (p) => [`\`${p.column}\` (${p.value}) is above its upper bound (${p.expected}).`],
  'mass-needed': (p) => [
    `\`${p.value}\` is counted in ${p.expected} and needs a mass, because it is moved and priced by the tonne.`,
    'Give tonnes per unit; 0 means that it has no mass.',
  ],
  'value-needed': (p) => [`\`${p.value}\` needs a value, because a duty can be due on it.`],
  'good-unmade': (p) => [
    `No process makes \`${p.value}\` and no supply sells it.`,
    'Add a supply, or a candidate of a process that makes it.',
  ],
  'good-unused': (p) => [`\`${p.value}\` is in no recipe and no demand.`],
  'unmovable-lacking': (p) => [
    `\`${p.other}\` cannot be moved, and nothing at this place makes or supplies it.`,
    'Add a supply at this place.',
  ],
  'cycle-gains': (p) => [
    `${p.found} together make \`${p.value}\` from nothing.`,
    'Check the signs and sizes of their recipes.',
  ],
  'firm-above': (p) => [
    `Firm demands for \`${p.value}\` in ${p.other} add up to ${p.found}, but at most ${p.expected} can be bought and made.`,
  ],
  'leg-loop': (p) => [`The leg begins and ends at \`${p.value}\`.`],
  'km-needed': (p) => [
    `The leg \`${p.value}\` has no length, and \`${p.other}\` has no lat and lon to compute it from.`,
    'Give km, or lat and lon of the place.',
  ],
  'rate-large': (p) => [
    `\`${p.column}\` is ${p.value}, which is more than 200 %.`,
    `A rate is a fraction: 8 % is 0.08. If ${p.value} % is meant, write ${p.expected}.`,
  ],
  'price-far': (p) => [
    `The price ${p.value} differs tenfold from the value of \`${p.other}\`, ${p.expected}.`,
    'Check the decimal point and the unit of both.',
  ],
  'mass-unit': (p) => [
    `The mass ${p.value} does not fit the unit ${p.other}, which is ${p.expected} t.`,
    `Give ${p.expected}, or another unit.`,
  ],
  'mass-made': (p) => [
    `\`${p.value}\` makes ${p.found} t out of ${p.expected} t, by the masses of its goods.`,
    'Check the quantities. A difference that comes from air or water may stay.',
  ],
  'km-long': (p) => [
    `${p.value} km is more than ${p.found} times the great-circle distance, ${p.expected} km.`,
    'Check km, and lat and lon of both ends.',
  ],
  'leg-fast': (p) => [
    `At ${p.found} km/h the leg is much faster than \`${p.other}\` usually is, ${p.expected} km/h.`,
    'Check hours and km.',
  ],
  'capacity-large': (p) => [
    `\`${p.column}\` (${p.value}) is ${p.found} times what is needed of its goods.`,
    'Check the unit of both.',
  ],
  'capacity-small': (p) => [
    `\`${p.column}\` (${p.value}) is 1/${p.found} of what is needed of its goods.`,
    'Check the unit of both.',
  ],
  'km-short': (p) => [
    `${p.value} km is less than the great-circle distance, ${p.expected} km.`,
    'Check km, and lat and lon of both ends.',
  ],
  'cost-needed': (p) => [
    `Legs by \`${p.other}\` have no cost for ${p.expected} cargo, neither of their own nor in modes (legs concerned: ${p.found}).`,
    'Add the row to modes, give the legs a cost, or state in cargo what they take.',
  ],
  'hours-needed': (p) => [
    `Legs by \`${p.other}\` have no hours for ${p.expected} cargo, and modes has no speed (legs concerned: ${p.found}).`,
    'Add the speed to modes, give the legs hours, or state in cargo what they take.',
  ],
  'cargo-no-transfer': (p) => [
    `The table transfers has no row for \`${p.value}\` cargo. So this cargo cannot change between modes (${p.found}) as other cargo can.`,
    'Add rows of transfers for it, or give the good a cargo that has them.',
  ],
  'p95-below': (p) => [`\`hours_p95\` (${p.value}) is below \`hours\` (${p.expected}).`],
  'transfer-empty': () => ['The row states neither the mode before nor the mode after.', 'Give at least one of them.'],
  'border-same': (p) => [`The border has \`${p.value}\` on both sides.`],
  'border-place': (p) => [`\`${p.value}\` lies in ${p.found}, on neither side of the border.`],
  'border-missing': (p) => [
    `The table borders has no row from ${p.from} to ${p.to} by ${p.value} (${p.other}). The crossing counts as free and takes no time.`,
    'Add the row.',
  ],
  'place-alone': (p) => [`No leg reaches \`${p.value}\`.`, 'Add a leg, or remove the place.'],
  'gauge-no-transfer': (p) => [
    `Gauges ${p.value} (${p.expected}) and ${p.found} meet at \`${p.other}\` without a transfer, so nothing passes.`,
    'Add the change of gauge to the table transfers.',
  ],
  'agreement-member': (p) => [
    `\`${p.value}\` is not a member of \`${p.other}\`.`,
    near(p),
    'Add it to the members, or remove the row.',
  ],
  'agreement-alone': (p) => [`An agreement with one member, ${p.value}, has no effect.`],
  'regional-alone': () => ['A regional value content is required, but no agreement is named.', 'Name the agreement.'],
  'tariff-unused': (p) => [`No shipment of the case can fall under this row: \`${p.column}\` is ${p.value}.`],
  'rule-alone': () => ['A rule of origin is given, but no agreement is named.', 'Name the agreement.'],
  'additional-agreement': (p) => [
    `An additional duty is due under every agreement; this row names \`${p.value}\`.`,
    'Leave the agreement empty. For an exempt origin, add a row of that origin with rate 0.',
  ],
  'duty-unknown': (p) => [
    `The table tariffs has no row for ${p.value} from ${p.from} into ${p.other}. The duty is not known and counts as 0.`,
    p.expected && `Add its row, or one for its chapter (${p.expected}) marked as assumed.`,
    'Add its row, or one for all goods marked as assumed.',
  ],
  'duty-unit': (p) => [
    `A unit (${p.other}) of ${p.value} is worth ${p.expected}, and its duty by the row ${p.from} of tariffs is ${p.found} a unit.`,
    'The row counts in another unit, such as tonnes. Count the good in that unit, or add a row of your own for its code.',
  ],
  'quota-open': () => ['A quota needs a quantity.'],
  'permit-free': () => ['A permit without a cost has no effect.'],
  'alignment-paid': (p) => [`Identical standards (IDT) cost nothing to adapt to, but the cost here is ${p.value}.`],
  'requirement-unknown': (p) => [
    `It is not known what ${p.market} requires for ${p.found} of the goods that can come there: ${p.other}${Number(p.found) > 5 ? ' and others' : ''}. The plan assumes that nothing is required.`,
    'Add the requirements. A row without a scheme states that nothing is required.',
  ],
  'alignment-missing': (p) => [
    `\`${p.value}\` and \`${p.other}\` have no row in alignments. Adaptation from one to the other counts as free.`,
  ],
  self: (p) => [`\`${p.value}\` is compared with itself.`],
  'scheme-market': (p) => [`The scheme \`${p.value}\` belongs to the market \`${p.other}\`, not to this one.`],
  technology: (p) => [`No process has the technology \`${p.value}\`.`, near(p)],
  'asset-undated': (p) => [
    `This asset (\`${p.found}\`) has no end date, so it is in force in every year.`,
    `Give \`${p.column}\` as a date, like 2019-03-16.`,
  ],
  'minimum-nobody': () => [
    'Nobody owes the minimum royalty: the licence is held, but no licensee is named.',
    'Name the licensee.',
  ],
  'owner-missing': (p) => [
    `\`${p.value}\` uses a technology that is under rights, but this candidate has no owner.`,
    'Name the owner.',
  ],
  'holding-gains': (p) => [
    `Running \`${p.value}\` at \`${p.other}\` pays though nobody takes what it makes: it is paid before it pays, and what is left costs nothing.`,
    'Raise payment_days or variable_cost, or give what is left a cost (surplus of goods).',
  ],
  'min-draw-above': (p) => [
    `Nobody can draw ${p.value}: the facility has ${p.expected} in all.`,
    'Lower min_draw or raise amount.',
  ],
  'reserve-without-loan': () => ['Only a loan has a debt service to keep aside. This is none.', 'Leave it empty.'],
  'tenor-needed': () => ['A loan needs a tenor.'],
  grace: (p) => [`A grace period of ${p.value} years leaves no year to repay.`, `Give at most ${p.expected}.`],
  'sector-unmatched': (p) => [
    `No process has a sector that begins with \`${p.value}\`, so the facility finances none of them.`,
    near(p),
    'A sector is an ISIC code, as in the column sector of processes: 24 covers 2420.',
  ],
  'range-share': (p) => [
    `\`${p.value}\` is no range of a quality.`,
    'Write a quality and a share from 0 to 1, such as `recalled 0.3`. In datapackage.json: "ranges": {"recalled": 0.3}.',
  ],
  'equity-beside-own-funds': (p) => [
    `Equity at a rate of ${p.value} stands beside own funds, which cost the discount rate. It is drawn only where it is cheaper.`,
    'Set ownFunds to 0 if all money must come from facilities.',
  ],
  'plant-unpaid': (p) => [
    `In no year can the smallest \`${p.value}\` at \`${p.other}\` be paid for: loans, own funds and equity together are less than its cost.`,
    'Raise max_share, maxGearing, amount or ownFunds, or add equity.',
  ],
  'rate-missing': (p) => [`There is no exchange rate from ${p.value} to ${p.other}.`, 'Add it to the table rates.'],
  'subsidy-without-loan': () => [
    'Only a loan has interest that a state can pay.',
    'Give subsidy to a loan, or leave it empty.',
  ],
  'subsidy-missing': () => [
    'The subsidy has a limit and no size, so nothing is limited.',
    'Give subsidy: the part of the balance that is paid each year.',
  ],
  'target-empty': () => ['A target needs min or max.'],
  'window-summed': () => [
    'Builds and capex are summed, so they have no mean over years.',
    'Leave window empty, or give a target without a year for their sum over the horizon.',
  ],
  'project-candidate': (p) => [`\`${p.value}\` is not a candidate.`, near(p)],
  'table-not-planned': (p) => [`A plan does not take the table \`${p.table}\` into account yet.`],
  'demand-unreached': (p) => [
    `No route brings \`${p.value}\` to \`${p.other}\` from where it is made or bought.`,
    'Add the missing legs.',
  ],
  'input-unreached': (p) => [
    `No route brings \`${p.value}\` to \`${p.other}\`, where it is used.`,
    'Add the missing legs.',
  ],
});
