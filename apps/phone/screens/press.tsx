// Buttons: a press is done once, a second press right after the first is ignored, and what matters is held for a second.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useShell } from './shell.ts';
import { t } from './words/words.ts';

/** How long a held button is held, and for how long after a press another is taken for a slip of the finger. */
const HOLD_MS = 1000;
const SLIP_MS = 400;

/** What a button does; while a promise is open the button waits. */
export type OnPress = () => unknown;

/** Runs a press and says aloud what could not be kept; nothing is lost in silence. */
function useOnce(onPress: OnPress): { readonly busy: boolean; press(): void } {
  const { say } = useShell();
  const [busy, setBusy] = useState(false);
  const state = useRef({ at: -SLIP_MS, busy: false, gone: false });
  useEffect(() => {
    const mine = state.current;
    mine.gone = false;
    return () => {
      mine.gone = true;
    };
  }, []);
  const press = (): void => {
    const mine = state.current;
    const now = performance.now();
    if (mine.busy || now - mine.at < SLIP_MS) return;
    mine.at = now;
    const done = onPress();
    if (!(done instanceof Promise)) return;
    mine.busy = true;
    setBusy(true);
    void done
      .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        mine.busy = false;
        mine.at = performance.now();
        if (!mine.gone) setBusy(false);
      });
  };
  return { busy, press };
}

/** A button as a screen describes it. */
export interface ButtonGiven {
  readonly label: string;
  readonly onPress: OnPress;
  /** Held for one second rather than tapped. */
  readonly hold?: boolean | undefined;
  /** Why it cannot be pressed now, in words. */
  readonly cannot?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Any button but the one that leads on. */
export function Button({ label, onPress, hold = false, cannot, class: name = '', children }: ButtonGiven) {
  const { busy, press } = useOnce(onPress);
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = (): void => {
    if (timer.current !== undefined || cannot !== undefined || busy) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      release();
      press();
    }, HOLD_MS);
  };
  const isKey = (event: KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' ';
  const holding = {
    onPointerDown: begin,
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    onContextMenu: (event: Event) => event.preventDefault(),
    onBlur: release,
    onKeyDown(event: KeyboardEvent) {
      if (!isKey(event)) return;
      event.preventDefault();
      begin();
    },
    onKeyUp: release,
    // A screen reader cannot hold: its press comes without finger or key.
    onClick(event: MouseEvent) {
      if (event.detail === 0 && timer.current === undefined && cannot === undefined) press();
    },
  };
  const shown = busy ? t('busy') : held ? t('holding') : hold ? t('hold', { label }) : label;
  return (
    <button
      type="button"
      class={`${name}${held ? ' held' : ''}${hold ? ' hold' : ''}`}
      aria-disabled={cannot !== undefined || busy}
      {...(hold ? holding : { onClick: () => cannot === undefined && press() })}
    >
      <span class="label">{children ?? shown}</span>
      {cannot !== undefined && <small class="cannot">{cannot}</small>}
    </button>
  );
}
