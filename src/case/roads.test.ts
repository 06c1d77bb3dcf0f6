import { describe, expect, it } from 'vitest';
import { roadsFrom } from './roads.ts';

const places = [
  { place: 'near', country: 'UZ', lat: 41, lon: 69, kind: 'city' },
  { place: 'far', country: 'UZ', lat: 41, lon: 71, kind: 'city' },
  { place: 'other', country: 'KZ', lat: 41.2, lon: 69, kind: 'city' },
  { place: 'crossing', country: 'UZ', lat: 41, lon: 69.01, kind: 'border' },
  { place: 'nowhere', country: 'UZ' },
];

describe('a new place', () => {
  it('is joined to the two nearest places of its country, by roads a quarter longer than the great circle', () => {
    const { country, roads } = roadsFrom(places, { lat: 41.01, lon: 69 });
    expect(country).toBe('UZ');
    expect(roads.map((road) => road.to)).toEqual(['near', 'far']);
    // A degree of latitude is 111.2 km on a sphere of 6,371 km.
    expect(roads[0]!.km).toBe(1);
    expect(roadsFrom(places, { lat: 42, lon: 69 }).roads[0]).toEqual({
      to: 'other',
      km: Math.round(0.8 * 111.195 * 1.25),
    });
  });

  it('far from all places of its country takes the nearest of any', () => {
    const { roads } = roadsFrom(places, { lat: 41, lon: 69, country: 'MN' });
    expect(roads.map((road) => road.to)).toEqual(['near', 'other']);
  });
});
