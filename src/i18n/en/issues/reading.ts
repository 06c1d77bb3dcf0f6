import { type IssueParams, issueTexts } from '../../issue.ts';
import { hint } from '../../medium.ts';

const near = (p: IssueParams, suffix = '') => p.nearest && `Did you mean \`${p.nearest}${suffix}\`?`;

/** Where a case lies, its settings, and the text of its tables and workbooks. */
export const reading = issueTexts({
  'case-missing': (p) => [
    `There is no case \`${p.value}\`: no folder, file or bundled case has this name.`,
    near(p),
    '`chorsu cases` lists the bundled cases.',
  ],
  'package-missing': () => [
    hint('The folder has no datapackage.json.', 'The folder has no settings.'),
    hint(
      'This file holds the settings of a case. `chorsu new DIR` makes a case with one.',
      'A new case begins with settings.',
    ),
  ],
  'plan-folder': () => ['The folder holds a plan, not a case.', 'Name the folder of the case that was planned.'],
  'file-missing': () => [
    `${hint('datapackage.json lists the file', 'The settings list the file')}, but the file does not exist.`,
    'Add the file, or remove it from the list of resources.',
  ],
  'file-unreadable': (p) => [`The file cannot be read: ${p.value}.`],
  'file-special': () => ['This is not a file but a folder, a pipe or a device.', 'Put a file there.'],
  'file-large': (p) => [
    `The file has ${p.found} bytes. The limit is ${p.expected} bytes.`,
    'Split the table into two cases, one of which includes the other.',
  ],
  'file-unlisted': () => [
    `The file is not among the resources ${hint('of datapackage.json', 'in the settings')}. It is read nevertheless.`,
    'Add it to the resources.',
  ],
  'file-unknown': (p) => [
    'No table has the name of this file, so it is not read.',
    near(p, '.csv'),
    'Begin its name with x_ to keep it beside the case.',
  ],
  'table-unknown': (p) => [`There is no table \`${p.value}\`.`, near(p)],
  'workbook-unread': () => ['A workbook cannot be read here.', 'Convert it to a folder first: `chorsu convert`.'],
  'include-missing': (p) => [
    `The included case \`${p.value}\` does not exist.`,
    near(p),
    'Give the name of a bundled case, or a path relative to this case.',
  ],
  'include-outside': (p) => [
    `The included case \`${p.value}\` lies outside the parent folder of this case.`,
    'Put it beside this case and give its path relative to this case.',
  ],
  'include-circle': (p) => [`These cases include one another in a circle: ${p.found}.`, 'Remove one of the includes.'],
  'include-currency': (p) => [
    `The included case \`${p.value}\` counts in ${p.found}, this case in ${p.expected}.`,
    'Convert the money of one of them.',
  ],
  json: (p) => [
    `The file is not valid JSON at column ${p.found} of this line.`,
    'Check the commas, quotes and brackets around it.',
  ],
  'json-deep': (p) => [
    `Lists and objects are nested more than 100 levels deep (column ${p.found}).`,
    'Remove some of the levels.',
  ],
  'json-key-twice': (p) => [
    `The key \`${p.value}\` appears twice in one object (column ${p.found}).`,
    'Keep one of the two.',
  ],
  'json-object': () => ['The file must hold one JSON object.', 'Put the content between { and }.'],
  'settings-missing': () => [
    'The file has no object `chorsu`, which holds the settings.',
    'Add "chorsu": { "version": 1, "start": 2027, "years": 10 }.',
  ],
  'setting-shape': (p) => [
    `The setting \`${p.column}\` is ${p.value}. It must be a number, a text, yes or no, or a list of texts.`,
  ],
  'setting-unknown': (p) => [`There is no setting \`${p.value}\`.`, near(p), 'Begin its name with x_ to keep it.'],
  'setting-twice': (p) => [`The setting \`${p.value}\` appears twice.`, 'Keep one of the rows.'],
  name: (p) => [
    `\`${p.value}\` cannot be a name.`,
    `Use only letters, digits, spaces and - _ . and at most ${p.expected} characters.`,
  ],
  'setting-required': (p) => [`The setting \`${p.column}\` is missing.`, `Add it: ${p.meaning}.`],
  'setting-country': (p) => [
    `\`${p.value}\` in \`${p.column}\` is not a country of the case.`,
    near(p),
    'Add it to the table countries.',
  ],
  'step-multiple': (p) => [
    `\`${p.column}\` is ${p.value}, which is not a multiple of \`step\` (${p.expected}).`,
    'Choose a multiple.',
  ],
  'title-old': (p) => [
    `The title is “${p.found}”, and \`${p.column}\` is still that of “${p.other}”.`,
    'Translate the new title, or leave the cell empty.',
  ],
  'price-year': (p) => [
    `The year of prices, ${p.value}, lies after the last year of the case.`,
    'Give an earlier year as priceYear.',
  ],
  'resources-shape': () => ['`resources` must be a list.'],
  'resource-shape': (p) => [`Resource ${p.value} needs a name and one path, both as text.`],
  'resource-twice': (p) => [`The table \`${p.value}\` is listed twice.`, 'Keep one file for each table.'],
  'resource-remote': (p) => [
    `\`${p.value}\` is a network address. Tables are read only from the folder of the case.`,
    'Download the file into the folder.',
  ],
  'resource-outside': (p) => [`\`${p.value}\` leads out of the folder of the case.`, 'Give a path inside the folder.'],
  'resource-link': () => ['The file is a link that leads out of the folder of the case.', 'Put a copy in the folder.'],
  'resource-delimiter': (p) => [
    `\`${p.value}\` is declared to be separated by "${p.found}".`,
    'Save the file with commas.',
  ],
  'resource-encoding': (p) => [`\`${p.value}\` is declared to be in ${p.found}.`, 'Save the file in UTF-8.'],
  encoding: () => ['The file is not in UTF-8.', 'Save it as "CSV UTF-8 (comma delimited)".'],
  'encoding-utf-16': () => ['The file is in UTF-16.', 'Save it as "CSV UTF-8 (comma delimited)".'],
  'file-empty': () => ['The file is empty.', 'Write the header line, or remove the file.'],
  semicolons: () => [
    'The cells are separated by semicolons.',
    'Save the file as "CSV UTF-8 (comma delimited)", with decimal points.',
  ],
  tabs: () => ['The cells are separated by tabs.', 'Save the file as "CSV UTF-8 (comma delimited)".'],
  'quote-open': () => ['A quoted cell begins here and does not end.', 'Close it with ".'],
  'quote-stray': () => [
    'A quote stands in the middle of a cell.',
    'Put the whole cell in quotes and double the quotes inside.',
  ],
  'rows-many': (p) => [`The table has more than ${p.expected} rows. The others are not read.`],
  'row-length': (p) => [
    `The row has ${p.found} cells, but the header has ${p.expected}.`,
    'Put a cell that holds a comma in quotes.',
  ],
  'column-unnamed': (p) => [
    `Column ${p.found} has cells but no name.`,
    'Name it. Begin the name with x_ if the case does not need the column.',
  ],
  'column-unknown': (p) => [
    `The table \`${p.table}\` has no column \`${p.value}\`.`,
    near(p),
    'Begin its name with x_ to keep it.',
  ],
  'column-twice': (p) => [`The column \`${p.value}\` appears twice.`, 'Keep one of the two.'],
  'cell-long': (p) => [
    `The cell has ${p.found} characters. The limit is ${p.expected}.`,
    'Keep long texts in a file of their own.',
  ],
  'control-character': (p) => [`The cell holds a character that cannot be shown (${p.found}).`, 'Delete it.'],
  'workbook-broken': (p) => [`The workbook cannot be opened: ${p.value}.`, 'Save it again as .xlsx.'],
  'workbook-large': (p) => [
    `The workbook takes more than ${p.expected} bytes when unpacked.`,
    'Split it, or convert it to a folder with another program.',
  ],
  'cells-many': (p) => [
    `The cells take more than ${p.expected} bytes of memory.`,
    'Split the table, or remove rows and columns.',
  ],
  'columns-many': (p) => [
    `A row has more than ${p.expected} columns.`,
    'Remove what stands to the right of the table.',
  ],
  'faults-many': (p) => [
    `There are more than ${p.expected} errors of the kind \`${p.other}\`. The others are not listed.`,
    'Correct these first.',
  ],
  'workbook-locked': () => [
    'The workbook is encrypted, or it is an old .xls file.',
    'Save it as .xlsx without a password.',
  ],
  'sheet-unknown': (p) => [
    `There is no table \`${p.value}\`, so the sheet is not read.`,
    near(p),
    'Begin its name with x_ to keep the sheet without this warning.',
  ],
  'sheet-twice': (p) => [`Two sheets hold the table \`${p.value}\`.`, 'Keep one of the two.'],
  'sheet-hidden': (p) => [`The sheet \`${p.value}\` is hidden. It is read nevertheless.`],
  'sheet-case-missing': () => [
    'The workbook has no sheet `case` with the settings.',
    'Add it, with the columns key and value.',
  ],
  'cell-merged': (p) => [`The cell ${p.value} is merged with others.`, 'Split the merged cells and fill each of them.'],
  'cell-error': (p) => [`The cell shows the error ${p.value}.`, 'Correct its formula.'],
  'formula-empty': () => ['The formula was never computed.', 'Open the workbook in a spreadsheet program and save it.'],
});
