// Tables line up for people and stay harmless in a spreadsheet.
import { expect, test } from 'vitest';
import { csv, grid, many } from './grid.ts';

test('columns are as wide as their widest cell, numbers to the right', () => {
  const rows = [
    ['B01', 250, undefined],
    ['D', 5, 'é'],
  ];
  expect(grid(['LOT', 'COUNT', 'WORD'], rows)).toBe('LOT  COUNT  WORD\nB01    250\nD        5  é\n');
});

test('a table without rows is its heading', () => {
  expect(grid(['A', 'B'], [])).toBe('A  B\n');
});

test('cells that a spreadsheet would run are made harmless, numbers are left alone', () => {
  const rows = [['=1+1', '-5', '@x', 'a,b', 'say "hi"']];
  expect(csv(['a', 'b', 'c', 'd', 'e'], rows)).toBe('a,b,c,d,e\n\'=1+1,-5,\'@x,"a,b","say ""hi"""\n');
});

test('one is one and two are several', () => {
  expect([many(1, 'gun'), many(0, 'gun'), many(2, 'entry', 'entries')]).toEqual(['1 gun', '0 guns', '2 entries']);
});
