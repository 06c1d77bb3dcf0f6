/** The section of a report on rights. */
export const rightsPage = {
  title: 'Rights: who may run what, where',
  until: (p: { state: string; year: number }) => `${p.state}, until ${p.year}`,
  by: (p: { state: string; by: string }) => `${p.state} (${p.by})`,
  acts: { make: 'Who may make', use: 'Who may use', sell: 'Who may sell', import: 'Who may import' },
  inAll: (p: { act: string }) => `${p.act}, country by country`,
  gapsTitle: 'What is missing, and the ways to close it',
  asset: 'Asset',
  deadlinesTitle: 'Deadlines',
  newsTitle: 'Rights of others: news from the register',
  lanesTitle: 'What exhaustion opens',
  openTitle: 'Not known here: ask in the country',
  conflictsTitle: 'Grants that do not hold together',
  teamsTitle: 'Inventing together',
};
