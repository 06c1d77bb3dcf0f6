/** Figures as SVG strings, for the browser and for reports alike: plain data in, one element out. */
export { type Bar, bars } from './bars.ts';
export { bridge } from './bridge.ts';
export { type CalendarSpan, calendar } from './calendar.ts';
export { cross } from './cross.ts';
export { type DeliveryPanel, deliveries } from './deliveries.ts';
export { type DistanceRoute, distance } from './distance.ts';
export { decided, type Estimate, estimate, estimateIn, type Interval, moneyEstimate, negated } from './estimate.ts';
export { type FanYear, fan } from './fan.ts';
export { type FigureOptions, fontStack } from './frame.ts';
export { coverLines } from './lines.ts';
export {
  type LonLat,
  type MapBreak,
  type MapData,
  type MapFlow,
  type MapLeg,
  type MapPlace,
  type MapSeries,
  placeOf,
} from './map/data.ts';
export { modeName } from './map/legend.ts';
export { map } from './map/map.ts';
export { mapMultiples } from './map/multiples.ts';
export { largestStretch } from './map/overlay.ts';
export { seaWay } from './map/sea.ts';
export { matrix, type PairSign } from './matrix.ts';
export {
  decimalsOf,
  fixed,
  type Magnitude,
  magnitude,
  money,
  moneyRange,
  moneyUnit,
  percent,
  range,
  rangeOf,
  significant,
} from './number.ts';
export { isMarked, isQuality, type Quality, qualities, worst } from './quality.ts';
export { qualityBar, type SwitchingRow, switching } from './rests.ts';
export { type ChainLink, type ChainNode, chain, withoutLoops } from './sankey.ts';
export { nearness, scatter } from './scatter.ts';
export { space } from './space.ts';
export { spaceEdges, spacePlaces } from './space-layout.ts';
export { type StackedBar, type StackedLayer, stackedColumns, stackedRows } from './stacked.ts';
export { staircase } from './staircase.ts';
export { escapeText } from './svg.ts';
export { type Barrier, barriers, goodColours, painted, themeCss } from './theme.ts';
export { type TimelineRow, timeline } from './timeline.ts';
export { tornado } from './tornado.ts';
export { type WaterfallStep, waterfall } from './waterfall.ts';
export { narrowDrawing } from './width.ts';
