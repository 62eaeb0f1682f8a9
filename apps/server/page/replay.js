// Draws the controls of a replayed day and sends what is pressed.

import { tell } from './ask.js';
import { button, known, make, put } from './dom.js';

export const speeds = [1, 10, 60, 300, 1200];

/**
 * @param {any} replay
 * @param {() => void} refresh
 * @param {(trouble: string) => void} complain
 */
export function drawReplay(replay, refresh, complain) {
  const section = known('replay');
  section.toggleAttribute('hidden', !replay);
  if (!replay) return;
  /** @param {object} body */
  const press = (body) => {
    tell('/api/replay', body).then(refresh, (/** @type {Error} */ error) => complain(error.message));
  };
  const isOver = replay.state === 'over' || replay.state === 'failed';
  const isPlaying = replay.state === 'playing';
  put(
    section,
    make('p', { class: 'saying' }, make('b', {}, 'Replay '), replay.say),
    make(
      'div',
      { class: 'controls' },
      button(isPlaying ? 'Pause' : 'Play', () => press({ action: isPlaying ? 'pause' : 'play' }), { disabled: isOver }),
      button('Step', () => press({ action: 'step' }), { disabled: isOver }),
      make(
        'span',
        { class: 'group', role: 'group', 'aria-label': 'Speed' },
        ...speeds.map((speed) =>
          button(`×${speed}`, () => press({ action: 'speed', speed }), {
            'aria-pressed': String(replay.speed === speed),
          }),
        ),
      ),
    ),
  );
}
