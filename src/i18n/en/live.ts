/** The map that is alive, in reports and in the workbench. */
export const live = {
  year: 'Year',
  goods: 'Goods',
  zoom: 'Drag the map to move it; + and − zoom. With the keyboard: arrows, + and −.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  figuresOf: 'Figures of',
  noLane: 'none chosen',
  chosen: 'Choose a place, a border or a lane here or on the map.',
  sites: 'Places',
  borders: 'Borders',
  lanes: 'Lanes',
  borderCrossing: 'Border crossing',
  hoursAtBorder: (p: { hours: string }) => `${p.hours} h of waiting`,
  built: 'Built',
  made: 'Made in the year',
  sent: 'Sent in the year',
  received: 'Received in the year',
  amountOf: (p: { name: string; amount: string; unit: string }) =>
    [`${p.name}: ${p.amount}`, p.unit].filter(Boolean).join(' '),
  builtIn: (p: { name: string; year: number }) => `${p.name} (${p.year})`,
  underWay: (p: { days: string; most: string }) =>
    `${p.days} days under way, at most ${p.most} days in 95 of 100 journeys.`,
  underAgreement: (p: { agreement: string }) => `The duty is paid under the agreement ${p.agreement}.`,
};
