// Whether guns that fired in this session were cleaned, by the word of somebody who controls guns.

import { type Asked, holds, type Need, type Verdict } from '../rule.ts';
import { wasFiredToday } from './shots.ts';
import { aController, stated } from './words-of.ts';

/** Stated once a session, for all that fired. */
export const cleaned: Need = {
  statement: 'guns that fired were cleaned and looked over',
  about: 'session',
  who: ['Armorer'],
};

/** Where nothing fired nothing is to be stated. */
export const firedGunsCleaned = (asked: Asked): Verdict =>
  wasFiredToday(asked.state) ? stated(asked, aController, cleaned) : holds;
