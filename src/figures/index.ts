/** Figures as SVG strings, for the browser and for reports alike: plain data in, one element out. */
export { type Bar, type BarGroup, type BarsOptions, bars } from './bars.ts';
export { type CalendarRow, type CalendarSpan, calendar } from './calendar.ts';
export { type CrossData, cross } from './cross.ts';
export { type DeliveryData, type DeliveryPanel, deliveries } from './deliveries.ts';
export { type DistanceData, type DistanceRoute, type DistanceStep, distance } from './distance.ts';
export { decided, type Estimate, estimate, type Interval, moneyEstimate, negated } from './estimate.ts';
export { type FanYear, fan } from './fan.ts';
export { type FigureOptions, fontStack } from './frame.ts';
export type { Box } from './labels.ts';
export { coverLines, type LineSeries, type LinesData } from './lines.ts';
export type { LonLat, MapBreak, MapData, MapFlow, MapLeg, MapPlace, MapSeries } from './map/data.ts';
export { type BareMap, bareMap, type MapLayout, type MapOptions, map } from './map/map.ts';
export { modeName } from './map/mode-name.ts';
export { type MapPanel, mapMultiples } from './map/multiples.ts';
export { largestStretch, type OverlayData } from './map/overlay.ts';
export { placeOf } from './map/place-key.ts';
export { seaWay } from './map/sea.ts';
export { type MatrixData, matrix, type PairSign } from './matrix.ts';
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
export { type ChainData, type ChainLink, type ChainNode, chain, withoutLoops } from './sankey.ts';
export { nearness, type ScatterData, type ScatterPoint, scatter } from './scatter.ts';
export { type SpaceData, type SpaceNode, space } from './space.ts';
export { type SpaceEdge, spaceEdges, spacePlaces } from './space-layout.ts';
export { type StackedBar, type StackedData, type StackedLayer, stackedColumns, stackedRows } from './stacked.ts';
export { type StairStep, staircase } from './staircase.ts';
export { escapeText } from './svg.ts';
export { type Barrier, barriers, goodColours, painted, type Theme, themeCss } from './theme.ts';
export { type TimelineData, type TimelineRow, timeline } from './timeline.ts';
export { type TornadoData, type TornadoRow, tornado } from './tornado.ts';
export { type WaterfallData, type WaterfallStep, waterfall } from './waterfall.ts';
export { narrowDrawing } from './width.ts';
