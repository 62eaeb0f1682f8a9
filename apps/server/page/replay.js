// Draws the controls of a replayed day and sends what is pressed.

import { tell } from './ask.js';
import { button, known, make, put } from './dom.js';

const speeds = [1, 10, 60, 300, 1200];

/**
 * @param {any} replay
 * @param {() => void} refresh
 * @param {(trouble: string) => void} complain
 */
export function drawReplay(replay, refresh, complain) {
  const section = known('replay');
  section.hidden = !replay;
  if (!replay) return;
  /** @param {object} body */
  const press = (body) => {
    tell('/api/replay', body).then(refresh, (/** @type {Error} */ error) => complain(error.message));
  };
  const isOver = replay.state === 'over' || replay.state === 'failed';
  const focused = document.activeElement?.getAttribute('data-control');
  put(
    section,
    make('p', { class: 'saying', 'aria-live': 'off' }, make('strong', {}, 'Replay '), replay.say),
    make(
      'div',
      { class: 'controls' },
      replay.state === 'playing'
        ? button('Pause', () => press({ action: 'pause' }), { 'data-control': 'run' })
        : button('Play', () => press({ action: 'play' }), { 'data-control': 'run', disabled: isOver }),
      button('One step', () => press({ action: 'step' }), { 'data-control': 'step', disabled: isOver }),
      make(
        'span',
        { role: 'group', 'aria-label': 'Speed' },
        ...speeds.map((speed) =>
          button(`×${speed}`, () => press({ action: 'speed', speed }), {
            'data-control': `x${speed}`,
            'aria-pressed': String(replay.speed === speed),
          }),
        ),
      ),
    ),
  );
  if (focused) /** @type {HTMLElement | null} */ (section.querySelector(`[data-control="${focused}"]`))?.focus();
}
