import { describe, expect, it } from 'vitest';
import { withoutPaths } from './paths.ts';

describe('a text for those who use the server', () => {
  it.each([
    [
      "ENOENT: no such file or directory, open '/srv/chorsu/mine/goods.csv'",
      "ENOENT: no such file or directory, open 'mine/goods.csv'",
    ],
    ['the case in /srv/chorsu has changed', 'the case in . has changed'],
    ['Cannot find /opt/node/lib/node_modules/chorsu/dist/x.js imported', 'Cannot find x.js imported'],
    ['at file:///opt/chorsu/dist/plan/plan.js:12:3', 'at plan.js:12:3'],
    ['C:\\Users\\ann\\chorsu\\goods.csv is full', 'goods.csv is full'],
  ])('tells no path of the server: %s', (text, told) => {
    expect(withoutPaths(text, '/srv/chorsu')).toBe(told);
  });

  it.each(['the row paste/Tashkent/2027/x', 'goods.csv:12', 'UZ/KZ/road', 'shares 1/2/3', 'a/b'])(
    'leaves %s',
    (text) => {
      expect(withoutPaths(text, '/srv/chorsu')).toBe(text);
    },
  );
});
