// The words for each step of a cycle.

import type { Step } from '../acts/cycle.ts';
import type { Word } from './words/words.ts';

export const stepWords = {
  held: 'step.held',
  take: 'step.take',
  identify: 'step.identify',
  open: 'step.open',
  load: 'step.load',
  show: 'step.show',
  performer: 'step.performer',
  'hand over': 'step.handOver',
  between: 'step.between',
  begin: 'step.begin',
  action: 'step.action',
  back: 'step.back',
  empty: 'step.empty',
} as const satisfies Record<Step, Word>;
