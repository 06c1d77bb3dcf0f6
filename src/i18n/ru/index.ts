import type { Catalogue } from '../en/index.ts';
import { asking } from './asking.ts';
import { atlas } from './atlas.ts';
import { certificate } from './certificate.ts';
import { columns } from './columns.ts';
import { command } from './command.ts';
import { commands } from './commands.ts';
import { compare } from './compare.ts';
import { cooperation } from './cooperation.ts';
import { country } from './country.ts';
import { decision } from './decision.ts';
import { desk } from './desk.ts';
import { evidence } from './evidence.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { finance } from './finance.ts';
import { first } from './first.ts';
import { folders } from './folders.ts';
import { help } from './help.ts';
import { issues } from './issues/index.ts';
import { ledger } from './ledger.ts';
import { diskCauses, ledgerFaults } from './ledger-faults.ts';
import { ledgerHelp } from './ledger-help.ts';
import { lending } from './lending.ts';
import { live } from './live.ts';
import { names } from './names.ts';
import { number } from './number.ts';
import { options } from './options.ts';
import { page } from './page.ts';
import { paper } from './paper.ts';
import { plan } from './plan.ts';
import { planning } from './planning.ts';
import { plants } from './plants.ts';
import { problems } from './problems.ts';
import { projectPaper } from './project-paper.ts';
import { reforms } from './reforms.ts';
import { report } from './report.ts';
import { rights } from './rights.ts';
import { rightsLaw } from './rights-law.ts';
import { rightsPage } from './rights-page.ts';
import { routes } from './routes.ts';
import { columnNote, schema } from './schema.ts';
import { sections } from './sections.ts';
import { standards } from './standards.ts';
import { standardsPage } from './standards-page.ts';
import { stress } from './stress.ts';
import { support } from './support.ts';
import { tableWords } from './table-words.ts';
import { tables } from './tables.ts';
import { update } from './update.ts';
import { upstream } from './upstream.ts';
import { verify } from './verify.ts';
import { web } from './web.ts';
import { webAccess } from './web-access.ts';
import { webLedger } from './web-ledger.ts';
import { workbook } from './workbook.ts';

export const russian: Catalogue = {
  asking,
  atlas,
  certificate,
  columnNote,
  columns,
  command,
  commands,
  compare,
  cooperation,
  country,
  decision,
  desk,
  diskCauses,
  evidence,
  figures,
  files,
  finance,
  first,
  folders,
  help,
  issues,
  ledger,
  ledgerFaults,
  ledgerHelp,
  lending,
  live,
  names,
  number,
  options,
  page,
  paper,
  plan,
  planning,
  plants,
  problems,
  projectPaper,
  reforms,
  report,
  rights,
  rightsLaw,
  rightsPage,
  routes,
  schema,
  sections,
  standards,
  standardsPage,
  stress,
  support,
  tableWords,
  tables,
  update,
  upstream,
  verify,
  web,
  webAccess,
  webLedger,
  workbook,
};
