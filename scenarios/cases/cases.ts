// The cases, each with its stops; a case is one scenario and one file of stops.

import { inc01 } from './inc-01.stops.ts';
import { inc02 } from './inc-02.stops.ts';
import { inc03 } from './inc-03.stops.ts';
import { inc07 } from './inc-07.stops.ts';
import { inc11 } from './inc-11.stops.ts';
import { inc14 } from './inc-14.stops.ts';
import { inc15 } from './inc-15.stops.ts';
import { inc16 } from './inc-16.stops.ts';
import { inc25 } from './inc-25.stops.ts';
import { inc27 } from './inc-27.stops.ts';
import { inc37 } from './inc-37.stops.ts';
import { inc42 } from './inc-42.stops.ts';
import type { CaseStops } from './stops.ts';

/** Every case, by number. */
export const cases: readonly CaseStops[] = [
  inc01,
  inc02,
  inc03,
  inc07,
  inc11,
  inc14,
  inc15,
  inc16,
  inc25,
  inc27,
  inc37,
  inc42,
];
