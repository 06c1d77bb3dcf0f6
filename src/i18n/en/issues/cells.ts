import { type IssueParams, issueTexts } from '../../issue.ts';

const near = (p: IssueParams) => p.nearest && `Did you mean \`${p.nearest}\`?`;
const write = (p: IssueParams) => p.nearest && `Write ${p.nearest}.`;

/** Single cells, keys, years, and the changes of reforms. */
export const cells = issueTexts({
  number: (p) => [`\`${p.value}\` is not a number.`, write(p), 'Write digits with a decimal point, like 1250.5.'],
  'number-size': (p) => [`${p.value} is too large for a number, or too near 0.`, 'Check its unit.'],
  'decimal-comma': (p) => [`\`${p.value}\` has a decimal comma.`, write(p)],
  thousands: (p) => [`\`${p.value}\` has separators between its digits.`, write(p)],
  percent: (p) => [`\`${p.value}\` is a percentage.`, p.nearest && `Write the fraction ${p.nearest}.`],
  integer: (p) => [`\`${p.value}\` is not a whole number.`, write(p)],
  year: (p) => [
    `\`${p.value}\` is not a year.`,
    'Write a year like 2027, or a date like 2027-05-01, which stands for its year.',
  ],
  date: (p) => [`\`${p.value}\` is not a date.`, 'Write it like 2026-11-25.'],
  yesno: (p) => [`\`${p.value}\` is neither yes nor no.`, 'Write yes or no.'],
  required: (p) => [`Column \`${p.column}\` is empty.`, `Fill it in: ${p.meaning}.`],
  choice: (p) => [`\`${p.value}\` is not a value of \`${p.column}\`.`, near(p), `The values are: ${p.expected}.`],
  negative: (p) => [`\`${p.column}\` is ${p.value}. It cannot be negative.`],
  below: (p) => [`\`${p.column}\` is ${p.value}. It must be above ${p.expected}.`],
  under: (p) => [`\`${p.column}\` is ${p.value}. The smallest value is ${p.expected}.`],
  above: (p) => [`\`${p.column}\` is ${p.value}. The largest value is ${p.expected}.`],
  'size-large': (p) => [
    `\`${p.column}\` is ${p.value}. The size of a figure there is at most ${p.expected}.`,
    'Check it. If it is meant, use a larger unit.',
  ],
  'size-small': (p) => [
    `\`${p.column}\` is ${p.value}. The size of a figure there is 0, or at least ${p.expected}.`,
    'Check it. If it is meant, use a smaller unit.',
  ],
  fraction: (p) => [
    `\`${p.column}\` is ${p.value}. It is a fraction of at most ${p.expected}.`,
    p.nearest && `Write ${p.nearest} for ${p.value} %.`,
  ],
  share: (p) => [
    `\`${p.value}\` in \`${p.column}\` is no share of a capacity.`,
    'Write numbers from 0 to 1, separated by ;, like 0.5;0.8.',
  ],
  country: (p) => [
    `\`${p.value}\` is not a country code of ISO 3166-1.`,
    write(p),
    'Write two capital letters, like UZ.',
  ],
  currency: (p) => [
    `\`${p.value}\` is not a currency code of ISO 4217.`,
    near(p),
    'Write three capital letters, like USD.',
  ],
  'hs-form': (p) => [`\`${p.value}\` is not an HS code.`, write(p), 'Write only digits, an even number of them.'],
  'hs-odd': (p) => [
    `The HS code \`${p.value}\` has an odd number of digits. A spreadsheet may have dropped its leading zero.`,
    write(p),
  ],
  slash: (p) => [`The key \`${p.value}\` holds a /, which is not allowed.`, 'Write - instead.'],
  'key-shared': (p) => [`\`${p.value}\` is a key of \`${p.other}\` too.`, 'Give one of the two another key.'],
  'key-twice': (p) => [
    `\`${p.table}\` has the key \`${p.key}\` twice. The other row is line ${p.other} of ${p.file}.`,
    'Keep one of the rows.',
  ],
  'leg-key-taken': (p) => [
    `The leg \`${p.key}\`, named by its ends and mode, exists already in line ${p.other}.`,
    'Give one of the two a key in the column leg.',
  ],
  reference: (p) => [`\`${p.value}\` is not in \`${p.expected}\`.`, near(p), `Add it to \`${p.expected}\`.`],
  zone: (p) => [`\`${p.value}\` is not a country or zone of the case.`, near(p)],
  'years-reversed': (p) => [`\`${p.column}\` (${p.value}) lies before \`${p.other}\` (${p.expected}).`],
  'year-far': (p) => [`The year ${p.value} is very far away.`, 'Check whether this year was meant.'],
  'year-outside': (p) => [
    `The year ${p.value} lies outside the years of the case, ${p.expected}. The row has no effect.`,
  ],
  'year-between': (p) => [
    `A period uses the rows of its first year. With step ${p.expected}, the rows of ${p.value} have no effect.`,
    p.nearest && `Give the row to the year ${p.nearest}.`,
  ],
  'year-late': (p) => [`\`${p.column}\` (${p.value}) lies after the last year of the case, ${p.expected}.`],
  'reform-empty': (p) => [`The reform \`${p.value}\` changes nothing.`, 'Add its rows to the table changes.'],
  'includes-circle': (p) => [`The reform \`${p.value}\` includes itself.`, 'Remove it from its includes.'],
  'change-table': (p) => [`There is no table \`${p.value}\`.`, near(p)],
  'change-column': (p) => [`The table \`${p.other}\` has no column \`${p.value}\`.`, near(p)],
  'change-row': (p) => [
    `The table \`${p.other}\` has no row \`${p.value}\`.`,
    p.nearest && `The nearest keys are ${p.nearest}. To add the row first, use the column +.`,
    'To add the row first, use the column +.',
  ],
  'change-nothing': (p) => [
    `No row of \`${p.other}\` matches \`${p.value}\`.`,
    p.nearest && `The nearest keys are ${p.nearest}.`,
    `The table \`${p.other}\` has no rows.`,
  ],
  'change-key-cell': (p) => [
    `\`${p.value}\` is part of the key of \`${p.other}\` and cannot be changed.`,
    'Remove the row and add another.',
  ],
  'change-empties': (p) => [`\`${p.value}\` cannot be emptied.`],
  'change-value': (p) => [
    `\`${p.value}\` is not a possible value.`,
    write(p),
    p.expected && `Possible: ${p.expected}.`,
  ],
  'change-number': (p) => [`\`${p.other}\` needs a number. \`${p.value}\` is not one.`, write(p)],
  'change-result': (p) => [
    `The change makes \`${p.other}\` of \`${p.key}\` ${p.found}. It must be in the range ${p.expected}.`,
    'Check `value` and `op`.',
  ],
  'change-of-nothing': (p) => [
    `\`${p.other}\` changes an existing number, but \`${p.value}\` is empty in this row.`,
    'Use set.',
  ],
  'change-incomplete': (p) => [
    `The added row of \`${p.other}\` lacks ${p.expected}.`,
    'Set them by changes with the same key.',
  ],
  'change-there': (p) => [`The table \`${p.other}\` has the row \`${p.value}\` already.`],
  lognormal: () => ['A lognormal range must lie above 0.'],
  'uncertain-word': (p) => [`\`${p.value}\` of \`${p.other}\` is not a number, so it cannot be uncertain.`],
  'uncertain-outside': (p) => [`The figure itself, ${p.value}, lies outside its range, ${p.expected}.`],
  more: (p) => [`There are ${p.found} more of the kind \`${p.other}\`.`],
});
