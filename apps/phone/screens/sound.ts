// One short tone for a code that was read, because eyes are elsewhere then; never while a gun is out.

import type { View } from '@proofhouse/domain/book/view.ts';
import { isQuiet } from '../acts/stores.ts';

const TONE_HZ = 880;
const TONE_S = 0.09;
const LOUD = 0.2;

let speaker: AudioContext | undefined;

/** Sounds, unless the set is quiet. */
export function beep(view: View): void {
  if (isQuiet(view)) return;
  speaker ??= new AudioContext();
  const tone = speaker.createOscillator();
  const gain = speaker.createGain();
  gain.gain.value = LOUD;
  tone.frequency.value = TONE_HZ;
  tone.connect(gain).connect(speaker.destination);
  tone.start();
  tone.stop(speaker.currentTime + TONE_S);
}
