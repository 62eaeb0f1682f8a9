// A gun that fires, fired once, or is old calls for a vetted armourer whose licence covers it and is in date.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import { handlerHolds } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { broadcasterPolicy } from '../../sources/uk.ts';

const vetted: Need = { document: 'vetted armourer entry', about: 'giver', who: ['Production', 'Safety adviser'] };
const schedule: Need = { document: 'licence schedule', about: 'each gun', who: ['Armorer'] };

/** Guns that fire, and those that once did, as their entry says. */
const needsAnArmourer = (gun: Gun): boolean =>
  canChamber.includes(gun.ability) || /deactivated|antique/i.test(gun.kind);

/** A gun that fires, fired once, or is old calls for a vetted armourer whose licence covers it and is in date. */
export const armourerVettedAndLicensed = defineRule({
  id: 'armourer-vetted-and-licensed',
  says: 'A gun that fires, fired once, or is old calls for a vetted armourer whose licence covers it and is in date.',
  control: 'K02',
  cites: [cite(broadcasterPolicy, 'armourers', 'UK-BBC-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'PaperFiled', 'FirearmListed'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [vetted, schedule],
  check: (asked) => {
    const guns = asked.guns.filter(needsAnArmourer);
    if (guns.length === 0) return holds;
    const licensed = handlerHolds(asked, ['armourer licence'], 'Armorer', 'Production');
    return licensed.verdict === 'holds' ? met({ ...asked, guns }, vetted, schedule) : licensed;
  },
  cases: [
    {
      when: 'licence, entry and schedule are there',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'vetted armourer entry', about: '@armorer' }],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'licence schedule', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the gun is a rubber one',
      verdict: 'holds',
      at: 'opened',
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'the armorer has no licence',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'vetted armourer entry', about: '@armorer' }],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'licence schedule', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the gun is a deactivated one and the armorer has no licence',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-20',
            alias: 'W-20',
            kind: 'deactivated rifle',
            action: 'none',
            calibre: 'none',
            chambers: 0,
            tube: 0,
            magazine: 0,
            bores: 0,
            ability: 'cannot-fire',
            store: '@Safe1',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-20'] },
    },
    {
      when: 'it is a replica, listed as one',
      verdict: 'holds',
      at: 'opened',
      told: [
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-20',
            alias: 'W-20',
            kind: 'replica rifle',
            action: 'none',
            calibre: 'none',
            chambers: 0,
            tube: 0,
            magazine: 0,
            bores: 0,
            ability: 'cannot-fire',
            store: '@Safe1',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-20'] },
    },
    {
      when: 'the licence ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2026-11-24' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'vetted armourer entry', about: '@armorer' }],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'licence schedule', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'no schedule says which guns it covers',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'vetted armourer entry', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
  ],
});
