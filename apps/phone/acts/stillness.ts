// What may move on the screen, and when: nothing under a finger, and while an action runs nothing but danger.

import type { View } from '@proofhouse/domain/book/view.ts';

/** What was drawn last, as far as it decides whether the next may be drawn. */
export interface Drawn {
  readonly running: boolean;
  /** Everything that stops an action, as one word to compare. */
  readonly danger: string;
}

/** What of a view decides whether it may be drawn now. */
export function drawnOf(view: View): Drawn {
  const { state } = view;
  const danger = [...view.holds().map(({ id }) => id), state.frozen ? 'frozen' : ''].sort().join(' ');
  return { running: state.running.length > 0, danger };
}

/** What the person is doing: a finger on the glass, or something of their own that has just changed the view. */
export interface Hands {
  readonly touching: boolean;
  readonly own: boolean;
}

/**
 * Whether a fresh view may replace what is drawn. What a person did themselves is always drawn, a danger at once; the
 * rest waits while a finger is down and while an action runs, and the cut shows everything (model.md §7).
 */
export function mayDraw(before: Drawn | undefined, now: Drawn, { touching, own }: Hands): boolean {
  if (before === undefined || own || before.danger !== now.danger) return true;
  if (touching) return false;
  return !(before.running && now.running);
}
