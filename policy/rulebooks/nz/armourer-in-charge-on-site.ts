// Guns are handled, stored and used only under the armourer in charge, appointed by the production and on site.

import { handlerOf } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { dutiesAt, named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds, type Need } from '../../rule.ts';
import { firearmsAuthority } from '../../sources/new-zealand.ts';

const appointment: Need = { document: 'armourer appointment', about: 'giver', who: ['Production'] };

/** Guns are handled, stored and used only under the armourer in charge, appointed by the production and on site. */
export const armourerInChargeOnSite = defineRule({
  id: 'armourer-in-charge-on-site',
  says: 'Guns are handled, stored and used only under the armourer in charge, appointed by the production and on site.',
  control: 'K01',
  cites: [cite(firearmsAuthority, 'theatrical armourer endorsement', 'NZ-02')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'DutyAssigned'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  needs: [appointment],
  check: (asked) => {
    const person = handlerOf(asked);
    if (!person)
      return cannotTell('Nobody on the list has the guns.', [], 'Name the armourer in charge.', 'Production');
    const appointed = met({ ...asked, giver: person }, appointment);
    if (appointed.verdict !== 'holds') return appointed;
    if (dutiesAt(person, asked.now).some((duty) => duty.function === 'control')) return holds;
    return breaks(
      `${named(person)} is appointed and not on duty now.`,
      [person.listed, ...person.duties.map((duty) => duty.fact)],
      `Have ${named(person)} on site and on the duty list, or appoint somebody who is.`,
      'Production',
    );
  },
  cases: [
    {
      when: 'the armorer is appointed and on duty',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer appointment', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armorer of the plan is, when the action begins',
      verdict: 'holds',
      at: 'handed over',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer appointment', about: '@armorer' }],
      ],
      ask: 'begin',
    },
    {
      when: 'the armorer is not on duty',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['duties'] },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer appointment', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
    { when: 'nobody was appointed', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
