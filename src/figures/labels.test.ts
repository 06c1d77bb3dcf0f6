import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LabelWish, overlaps, placeLabels } from './labels.ts';
import { mapLayout } from './map/map.ts';
import { mapZooms } from './testing/map-sample.ts';

function meeting(boxes: readonly Box[]): [number, number] | undefined {
  for (let a = 0; a < boxes.length; a++) for (let b = 0; b < a; b++) if (overlaps(boxes[a]!, boxes[b]!)) return [a, b];
  return undefined;
}

const wish = fc.record({
  id: fc.uuid(),
  text: fc.string({ minLength: 1, maxLength: 16 }),
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
  radius: fc.double({ min: 2, max: 12, noNaN: true }),
  size: fc.constantFrom(10, 11.5),
});

describe('labels', () => {
  const frame = { x0: 0, y0: 0, x1: 400, y1: 300 };

  it('stand only where they are allowed to', () => {
    const wish: LabelWish = { id: 'a', text: 'KYRGYZSTAN', x: 200, y: 150, radius: 0, size: 10 };
    expect(placeLabels([wish], [], frame).placed[0]!.box.x0).toBeGreaterThan(200);
    const west = placeLabels([{ ...wish, allows: ({ x1 }) => x1 < 200 }], [], frame);
    expect(west.placed[0]!.box.x1).toBeLessThan(200);
    expect(placeLabels([{ ...wish, allows: () => false }], [], frame).left.map(({ id }) => id)).toEqual(['a']);
  });

  it('never meet, never cover a mark, stay in the frame, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes: LabelWish[]) => {
        const marks = wishes.map((wish) => ({ x0: wish.x - 3, x1: wish.x + 3, y0: wish.y - 3, y1: wish.y + 3 }));
        const { placed, left } = placeLabels(wishes, marks, frame);
        expect(placed.length + left.length).toBe(wishes.length);
        const boxes = placed.map((label) => label.box);
        expect(meeting(boxes)).toBeUndefined();
        for (const box of boxes) {
          expect(marks.some((mark) => overlaps(mark, box))).toBe(false);
          expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= 400 && box.y1 <= 300).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the first place to the first wish, and a leader to one that must stand apart', () => {
    const at = { y: 100, radius: 3, size: 11 };
    const wishes = [
      { ...at, id: 'a', text: 'Tashkent', x: 100 },
      { ...at, id: 'b', text: 'Yangiyul', x: 104 },
      { ...at, id: 'c', text: 'Chirchiq', x: 102 },
    ];
    const walls = [
      { x0: 40, x1: 170, y0: 80, y1: 92 },
      { x0: 40, x1: 170, y0: 108, y1: 120 },
    ];
    const { placed } = placeLabels(wishes, walls, frame);
    expect(placed[0]!.leader).toBeUndefined();
    expect(placed[0]!.textX).toBeGreaterThan(100);
    expect(placed.some((label) => label.leader !== undefined)).toBe(true);
  });

  it('come back as left over where there is no room', () => {
    const { placed, left } = placeLabels(
      [{ id: 'a', text: 'a long name indeed', x: 10, y: 10, radius: 2, size: 12 }],
      [],
      { x0: 0, y0: 0, x1: 30, y1: 20 },
    );
    expect(placed).toHaveLength(0);
    expect(left.map((wish) => wish.id)).toEqual(['a']);
  });
});

describe.each(mapZooms().map((data, i) => [i + 1, data] as const))('the map at zoom %i', (_, data) => {
  it('has labels that meet neither each other nor a mark', () => {
    const { placed, left, marks } = mapLayout(data, { title: 'map' });
    expect(meeting(placed.map((label) => label.box))).toBeUndefined();
    for (const label of placed)
      expect(
        marks.some((mark) => overlaps(mark, label.box)),
        label.text,
      ).toBe(false);
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeGreaterThan(left.length);
  });
});
