// The cases, each with its stops; a case is one scenario and one file of stops.

import { inc01 } from './inc-01.stops.ts';
import { inc07 } from './inc-07.stops.ts';
import { inc16 } from './inc-16.stops.ts';
import { inc25 } from './inc-25.stops.ts';
import { inc27 } from './inc-27.stops.ts';
import { inc37 } from './inc-37.stops.ts';
import { inc42 } from './inc-42.stops.ts';
import type { CaseStops } from './stops.ts';

/** Every case, by number. */
export const cases: readonly CaseStops[] = [inc01, inc07, inc16, inc25, inc27, inc37, inc42];
