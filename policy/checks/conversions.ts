// Whether a gun was altered, by somebody who may, so that no round with a bullet can be chambered or fired in it.

import { type Asked, breaks, forEachGun, type Need, type Verdict } from '../rule.ts';
import { met } from './needs.ts';

/** The paper of a qualified gunsmith on one gun. */
export const conversionCertificate: Need = {
  document: 'conversion certificate',
  about: 'each gun',
  who: ['Armorer', 'Supplier'],
};

/** A gun listed as able to fire a bullet breaks this; one listed for blanks only needs the certificate of who altered it. */
export const modifiedForBlanks = (asked: Asked): Verdict =>
  forEachGun(asked, (gun) =>
    gun.ability === 'fires-bulleted'
      ? breaks(
          `${gun.alias} is listed as able to fire a bullet; here only a gun altered against it is used.`,
          [gun.listed.fact],
          'Use a gun that was altered so that it takes blanks only, with its certificate, or one that cannot fire.',
          'Armorer',
          'Supplier',
        )
      : met({ ...asked, guns: [gun] }, conversionCertificate),
  );
