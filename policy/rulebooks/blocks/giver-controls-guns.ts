// Only a person listed to control guns takes them out, loads them, or hands them over.

import { armorers, controls, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';
import { policeFilmOffice } from '../../sources/uk.ts';

/** Only a person listed to control guns takes them out, loads them, or hands them over. */
export const giverControlsGuns = defineRule({
  id: 'giver-controls-guns',
  says: 'Only a person listed to control guns takes them out, loads them, or hands them over.',
  control: 'K01',
  cites: [
    cite(californiaLaborCode, '9153 (a)(1)-(2)', 'CA-SB132-9153a.1', 'CA-SB132-9153a.2'),
    cite(bulletin1, 'introduction', 'US-CSATF-1.01', 'US-CSATF-1.03'),
    cite(policeFilmOffice, 'only the armourer distributes', 'UK-MET-01'),
    cite(bulletin1, 'who loads', 'US-CSATF-1.06'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'RoleChanged'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  check: ({ giver, ask, state, now }) =>
    // Whoever asks gives, unless other hands are named.
    controls(giver)
      ? holds
      : breaks(
          `${named(giver, ask.giver)} is not listed to control guns.`,
          [giver?.listed],
          `Call ${armorers(state, now).join(' or ')}.`,
          ...armorers(state, now),
        ),
  cases: [
    { when: 'an armorer takes', verdict: 'holds', at: 'opened', ask: 'take' },
    { when: 'the caller loads', verdict: 'breaks', at: 'opened', ask: 'load', by: 'director' },
    {
      when: 'the hands named are a performer’s',
      verdict: 'breaks',
      at: 'shown',
      ask: 'hand over',
      with: { giver: '@actor' },
    },
    {
      when: 'the hands named are nobody’s on the list',
      verdict: 'breaks',
      at: 'opened',
      ask: 'load',
      with: { giver: '@nobody listed', things: [] },
    },
  ],
  alwaysTells: 'Whoever is not listed to control guns does not control them.',
});
