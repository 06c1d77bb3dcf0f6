/** A passage of ships that can be closed: `gate` is a line across it, `channel` a way that the raster must keep open. */
export type Strait = {
  name: string;
  gate: readonly [lat: number, lon: number][];
  channel?: readonly [lat: number, lon: number][];
  /** Closed unless a caller opens it: ice, or 7.7 m of water in the Oresund. */
  closed?: boolean;
};

/** Named straits and canals, positions from memory to about 10 km. */
export const straits: readonly Strait[] = [
  {
    name: 'Suez Canal',
    gate: [
      [30.4, 32.15],
      [30.4, 32.55],
    ],
    channel: [
      [31.35, 32.35],
      [30.85, 32.32],
      [30.45, 32.35],
      [30.2, 32.55],
      [29.9, 32.55],
      [29.6, 32.5],
    ],
  },
  {
    name: 'Bosporus',
    gate: [
      [41.1, 28.85],
      [41.1, 29.25],
    ],
    channel: [
      [41.3, 29.15],
      [41.1, 29.05],
      [40.95, 28.95],
    ],
  },
  {
    name: 'Dardanelles',
    gate: [
      [40.0, 26.45],
      [40.3, 26.25],
    ],
    channel: [
      [40.0, 26.1],
      [40.15, 26.38],
      [40.4, 26.7],
      [40.5, 27.0],
    ],
  },
  {
    name: 'Kerch Strait',
    gate: [
      [45.3, 36.35],
      [45.3, 36.85],
    ],
    channel: [
      [45.0, 36.5],
      [45.3, 36.55],
      [45.5, 36.65],
    ],
  },
  {
    name: 'Danish straits',
    gate: [
      [55.35, 10.6],
      [55.35, 11.2],
    ],
    channel: [
      [56.2, 11.1],
      [55.75, 10.85],
      [55.35, 10.95],
      [54.9, 10.85],
      [54.55, 11.1],
      [54.5, 11.8],
      [54.5, 12.3],
    ],
  },
  {
    name: 'Oresund',
    closed: true,
    gate: [
      [56.05, 12.5],
      [56.05, 12.75],
    ],
    channel: [
      [56.2, 12.4],
      [56.05, 12.65],
      [55.75, 12.75],
      [55.4, 12.7],
    ],
  },
  {
    name: 'Gibraltar',
    gate: [
      [35.7, -5.6],
      [36.2, -5.6],
    ],
  },
  {
    name: 'Hormuz',
    gate: [
      [26.35, 56.45],
      [27.15, 56.95],
    ],
    channel: [
      [27.05, 56.05],
      [27.05, 56.25],
      [26.85, 56.4],
      [26.7, 56.3],
    ],
  },
  {
    name: 'Bab-el-Mandeb',
    gate: [
      [12.3, 43.2],
      [13.0, 43.6],
    ],
  },
  {
    name: 'Malacca Strait',
    gate: [
      [2.0, 102.3],
      [1.4, 101.9],
    ],
    channel: [
      [2.6, 101.3],
      [1.9, 102.2],
      [1.3, 103.3],
      [1.2, 103.85],
      [1.25, 104.3],
    ],
  },
  {
    name: 'Taiwan Strait',
    gate: [
      [25.6, 119.4],
      [24.6, 121.1],
    ],
  },
  {
    name: 'Kanmon Strait',
    gate: [
      [33.8, 130.95],
      [34.15, 130.95],
    ],
    channel: [
      [33.95, 130.7],
      [33.95, 131.0],
      [33.85, 131.4],
      [33.8, 132.1],
      [34.05, 132.7],
      [34.15, 133.0],
      [34.3, 133.5],
      [34.37, 133.85],
      [34.4, 134.1],
      [34.5, 134.6],
      [34.6, 135.0],
    ],
  },
  {
    name: 'Dover Strait',
    gate: [
      [50.85, 1.75],
      [51.2, 1.2],
    ],
  },
  {
    name: 'Northern Sea Route',
    closed: true,
    gate: [
      [67, 62],
      [80, 62],
    ],
  },
];

/** Isthmuses and canals of small craft that the raster would let through: lines that are land. */
export const walls: readonly (readonly [lat: number, lon: number][])[] = [
  [
    [37.8, 22.9],
    [38.05, 23.1],
  ],
  [
    [54.1, 9.5],
    [54.8, 9.4],
  ],
  [
    [56.5, 8.3],
    [57.1, 9.3],
    [57.0, 10.3],
  ],
  [
    [46.0, 33.4],
    [46.3, 34.0],
  ],
];
