// The one line over the board: what everybody on set must know before they look at any single gun.

import type { StateCode } from './codes.ts';

/** What the mode is read from. */
export interface ModeLine {
  readonly code: StateCode;
  readonly out: boolean;
  readonly canFire: boolean;
  readonly blanks: boolean;
}

/** The mode of a set. DANGER is said for STOP and for blanks alone. */
export interface Mode {
  readonly code: 'frozen' | 'stop' | 'blank' | 'not_proven' | 'out' | 'none';
  readonly signal: 'DANGER' | null;
  readonly words: string;
}

const guns = (count: number) => `${count} ${count === 1 ? 'GUN' : 'GUNS'}`;

/** The most urgent thing that is so; blanks that may be in a gun count even where nothing is proven of it. */
export function modeOf(rows: readonly ModeLine[]): Mode {
  if (rows.length === 0) return { code: 'none', signal: null, words: 'NO GUNS LISTED' };
  if (rows.some(({ code }) => code === 'frozen')) {
    return { code: 'frozen', signal: null, words: 'FROZEN, EVIDENCE: DO NOT TOUCH' };
  }
  if (rows.some(({ code }) => code === 'stop')) return { code: 'stop', signal: 'DANGER', words: 'STOP, DO NOT TOUCH' };
  const out = rows.filter((row) => row.out);
  const blanks = out.filter((row) => row.blanks || row.code === 'blank').length;
  if (blanks > 0) return { code: 'blank', signal: 'DANGER', words: `BLANKS OUT: ${guns(blanks)}` };
  if (out.length === 0) return { code: 'none', signal: null, words: 'NO GUNS OUT' };
  const unproven = out.filter(({ code }) => code === 'not_proven' || code === 'back' || code === 'wait').length;
  if (unproven > 0)
    return { code: 'not_proven', signal: null, words: `${guns(out.length)} OUT, ${unproven} NOT PROVEN` };
  const due = out.filter(({ code }) => code === 'look_due').length;
  if (due > 0) return { code: 'out', signal: null, words: `${guns(out.length)} OUT, ${due} LOOK DUE` };
  const able = out.filter(({ canFire }) => canFire).length;
  return {
    code: 'out',
    signal: null,
    words: able > 0 ? `${guns(out.length)} OUT, EMPTY OR DUMMY` : `${guns(out.length)} OUT, CANNOT FIRE`,
  };
}
