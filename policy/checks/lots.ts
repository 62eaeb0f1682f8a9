// Whether a gun is loaded with the lot matched to it.

import { armorers } from '../people.ts';
import { type Asked, breaks, cannotTell, forEachGun, holds, type Verdict } from '../rule.ts';

/** Whether somebody matched the lot to each gun asked about; a lot matched to another gun breaks. */
export const matchedToGun = (asked: Asked): Verdict =>
  forEachGun(asked, (gun) => {
    const lot = asked.state.lots.get(asked.ask.lot ?? '');
    if (!lot) return holds;
    const fit = asked.state.fits.get(`${gun.id}|${lot.id}`);
    if (fit?.fits && fit.permitted) return holds;
    const remedy = 'Use the lot matched to this gun, or have the armorer match and test this one.';
    return fit
      ? breaks(
          `${lot.alias} is not the lot matched to ${gun.alias}.`,
          [fit.fact],
          remedy,
          ...armorers(asked.state, asked.now),
        )
      : cannotTell(
          `Nobody has matched ${lot.alias} to ${gun.alias}.`,
          [lot.listed.fact, gun.listed.fact],
          remedy,
          ...armorers(asked.state, asked.now),
        );
  });
