// Shapes: one for every state of a gun, so that no state is told apart by colour alone (workflow.md §5).

import type { StateCode } from '../acts/mark.ts';

/** Strokes within a 24 by 24 square, as the board draws them; `fill` is for what is solid. */
const shapes: Readonly<Record<StateCode, { readonly line?: string; readonly fill?: string }>> = {
  frozen: { line: 'M3 3h18v18H3zM3 3l18 18M21 3 3 21' },
  stop: { fill: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z' },
  wait: { line: 'M12 3a9 9 0 1 1-.01 0M12 7v5l3 2' },
  back: { line: 'M20 4v16H10M20 4H10M3 12h11M10 8l4 4-4 4' },
  not_proven: {
    line: 'M12 1.5 22.5 12 12 22.5 1.5 12zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.4v.8',
  },
  look_due: { line: 'M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 1-.01 0' },
  blank: { line: 'M12 3 22 21H2zM12 10v5M12 17.6v.8' },
  dummy_shown: { line: 'M12 3a9 9 0 1 1-.01 0' },
  empty_shown: { line: 'M4 4h16v16H4z' },
  held: {
    line: 'M6 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11 5.5a1.5 1.5 0 0 1 3 0V12 8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1c-3 0-4.5-2-6.5-6l-1-2.2c-.6-1.5 1-2.5 2-1.3z',
  },
  locked: { line: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4' },
  cannot_fire: { line: 'M12 3a9 9 0 1 1-.01 0M12 8a4 4 0 1 1-.01 0M5.5 5.5l13 13' },
};

/** The shape of a state. It is hidden from screen readers: the word beside it says the same. */
export function Shape({ code }: { readonly code: StateCode }) {
  const { line, fill } = shapes[code];
  return (
    <svg viewBox="0 0 24 24" class="shape" aria-hidden="true" focusable="false">
      <path d={line ?? fill} class={line === undefined ? 'solid' : 'outline'} />
    </svg>
  );
}
