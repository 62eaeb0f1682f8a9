// The mode says the most urgent thing that is so, and DANGER for STOP and for blanks alone.
import { describe, expect, it } from 'vitest';
import type { StateCode } from './codes.ts';
import { type ModeLine, modeOf } from './mode.ts';

const gun = (code: StateCode, more: Partial<ModeLine> = {}): ModeLine => ({
  code,
  out: true,
  canFire: true,
  blanks: false,
  ...more,
});
const away = gun('locked', { out: false });

describe('the mode', () => {
  it.each([
    ['nothing listed', [], null, 'NO GUNS LISTED'],
    ['all locked away', [away, away], null, 'NO GUNS OUT'],
    ['not proven, and locked away', [gun('not_proven', { out: false })], null, 'NO GUNS OUT'],
    ['blanks locked away', [gun('not_proven', { out: false, blanks: true })], null, 'NO GUNS OUT'],
    ['one empty, one with dummies', [gun('empty_shown'), gun('dummy_shown')], null, '2 GUNS OUT, EMPTY OR DUMMY'],
    ['rubber', [gun('cannot_fire', { canFire: false }), away], null, '1 GUN OUT, CANNOT FIRE'],
    ['one look due', [gun('look_due'), gun('empty_shown')], null, '2 GUNS OUT, 1 LOOK DUE'],
    ['one not proven', [gun('not_proven'), gun('empty_shown')], null, '2 GUNS OUT, 1 NOT PROVEN'],
    ['one back', [gun('back')], null, '1 GUN OUT, 1 NOT PROVEN'],
    ['blanks shown', [gun('blank', { blanks: true }), gun('not_proven')], 'DANGER', 'BLANKS OUT: 1 GUN'],
    ['blanks fired, not yet back', [gun('blank')], 'DANGER', 'BLANKS OUT: 1 GUN'],
    ['blanks by the books', [gun('not_proven', { blanks: true })], 'DANGER', 'BLANKS OUT: 1 GUN'],
    ['stop', [gun('stop', { blanks: true }), away], 'DANGER', 'STOP, DO NOT TOUCH'],
    ['frozen', [gun('frozen'), gun('stop')], null, 'FROZEN, EVIDENCE: DO NOT TOUCH'],
  ] as const)('%s', (_, rows, signal, words) => {
    expect(modeOf(rows)).toMatchObject({ signal, words });
  });
});
