// Verbs of the day's order: meetings, arrivals, breaks, silence, duties, plans, rules and devices' keys.

import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { handlings, topics, witnessings } from '@proofhouse/domain/vocabulary/words.ts';
import { NotUnderstood } from '../grammar/complaint.ts';
import { given } from '../tables/cells.ts';
import { rulebooksOf } from '../tables/production.ts';
import { productionValue } from '../tables/register.ts';
import { CannotBeTold, together, type Verb } from './verb.ts';

const afterMeeting =
  '[(at|in|on) {place}] [(on|about|for) {plans}] [with {with:people}] [{walk=walk-through|and walk-through|with walk-through|dry run|and dry run|with a dry run}] [:] [(going through|topics)] [{topics}]';

export const productionVerbs: readonly Verb[] = [
  {
    name: 'meeting',
    kind: 'act',
    says: 'A safety meeting is held; unless topics are named, all five were gone through. Who leads attends.',
    forms: [`{who:people} (<hold>|<lead>) [safety] [{short=short}] meeting [{number}] ${afterMeeting}`],
    examples: [
      '07:00 P05 holds safety meeting 1 at church yard on PL-01 PL-02 PL-03 with P01 P02 P06 P07, walk-through',
      '10:45 P05 holds a meeting at street EXT on PL-05 with everybody called: action, call off',
    ],
    events: ['MeetingHeld', 'Seconded'],
    tell(stage, said) {
      const who = said.many('who');
      const place = said.maybe('place');
      const named = said.many('topics') as (typeof topics)[number][];
      const attended = [...new Set([...who, ...said.many('with')])].map((each) => stage.id('person', each));
      together(stage, who, (by) =>
        stage.act(by, 'MeetingHeld', {
          meeting: stage.id('meeting', `${stage.now} ${who.join(' ')}`),
          kind: 'meeting',
          plans: said.many('plans').map((each) => stage.id('plan', each)),
          topics: named.length > 0 ? named : [...topics],
          attended,
          walkThrough: said.has('walk'),
          ...given({ place: place && stage.id('place', place) }),
        }),
      );
    },
  },
  {
    name: 'briefing',
    kind: 'act',
    says: 'A short briefing for those who missed a meeting or need more.',
    forms: [
      '{who:people} <brief> {with:people} [(at|in) {place}] [(on|about|for) {plans}] [{walk=walk-through|and walk-through|dry run}] [:] [{topics}]',
      `{who:people} (<hold>|<give>) [short] briefing [for {with:people}] ${afterMeeting}`,
    ],
    examples: ['09:40 P06, P02 and P14 brief P12 at church yard on PL-04'],
    events: ['MeetingHeld', 'Seconded'],
    tell(stage, said) {
      const who = said.many('who');
      const place = said.maybe('place');
      const named = said.many('topics') as (typeof topics)[number][];
      const attended = [...new Set([...who, ...said.many('with')])].map((each) => stage.id('person', each));
      together(stage, who, (by) =>
        stage.act(by, 'MeetingHeld', {
          meeting: stage.id('meeting', `${stage.now} ${who.join(' ')}`),
          kind: 'briefing',
          plans: said.many('plans').map((each) => stage.id('plan', each)),
          topics: named.length > 0 ? named : [...topics],
          attended,
          walkThrough: said.has('walk'),
          ...given({ place: place && stage.id('place', place) }),
        }),
      );
    },
  },
  {
    name: 'declare',
    kind: 'act',
    says: 'People arrive and declare whether they bring a gun or rounds of their own; each signs for themselves.',
    forms: [
      '{who:people} (<declare>|(<arrive>|<come>) [late] [and] <declare>) [that they bring] (no gun and no round|no gun and no rounds|no gun or round|no gun or rounds|neither gun nor round) [of [my] [their] own]',
      '{who:people} (<declare>|<bring>|(<arrive>|<come>) [late] [and] (<declare>|with)) {both=a gun and rounds|a gun with rounds|gun and rounds} [of [my] [their] own]',
      '{who:people} (<declare>|<bring>|(<arrive>|<come>) [late] [and] (<declare>|with)) {gun=a gun|gun|guns} of [my] [their] own',
      '{who:people} (<declare>|<bring>|(<arrive>|<come>) [late] [and] (<declare>|with)) [{number}] {rounds=rounds|ammunition|round} of [my] [their] own',
    ],
    examples: [
      '07:00 everybody called except P12 declares no gun and no round of their own',
      '09:20 P12 arrives late and declares no gun and no round',
      '09:30 P21 arrives with a gun and rounds of their own',
    ],
    events: ['ArrivalDeclared'],
    tell(stage, said) {
      for (const who of said.many('who')) {
        stage.act(who, 'ArrivalDeclared', {
          person: stage.id('person', who),
          ownGun: said.has('gun') || said.has('both'),
          ownRounds: said.has('rounds') || said.has('both'),
        });
      }
    },
  },
  {
    name: 'arrive',
    kind: 'act',
    says: 'Somebody arrives and declares nothing; an arrival is no briefing and no declaration.',
    forms: ['{who:people} (<arrive>|<come>) [late] [(at|in|on) {where:place}]'],
    examples: ['09:20 P12 arrives late'],
    events: ['NoteMade'],
    tell(stage, said) {
      const where = said.maybe('where');
      for (const who of said.many('who')) {
        const words = where ? `arrived at ${where}` : 'arrived';
        stage.act(who, 'NoteMade', { about: stage.id('person', who), words, word: 'arrived' });
      }
    },
  },
  {
    name: 'begin break',
    kind: 'act',
    says: 'A meal, move, relief or the wrap begins: everything is to be counted in and locked.',
    forms: ['{who:people} (<call>|<begin>|<start>) {break} [(at|in) {where:place}]'],
    examples: ['13:00 P05 calls the meal at lunch tent'],
    events: ['BreakBegan'],
    tell(stage, said) {
      const where = said.maybe('where');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'BreakBegan', {
          kind: said.one('break') as 'meal',
          ...given({ place: where && stage.id('place', where) }),
        }),
      );
    },
  },
  {
    name: 'end break',
    kind: 'act',
    says: 'The break ends.',
    forms: ['{who:people} (<end>|<finish>) {break}'],
    examples: ['13:45 P05 ends the meal'],
    events: ['BreakEnded'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) => stage.act(by, 'BreakEnded', { kind: said.one('break') as 'meal' }));
    },
  },
  {
    name: 'order silence',
    kind: 'act',
    says: 'Radio silence is ordered for a stretch of time; devices in flight mode are then no error.',
    forms: ['{who:people} <order> radio silence [from {from:clock}] (until|to) {to:clock} [: {why:rest}]'],
    examples: ['18:30 P18 orders radio silence until 19:40: electrical hits rigged at 40 m'],
    events: ['SilenceOrdered'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'SilenceOrdered', {
          from: writeInstant(said.maybeNumber('from') ?? stage.now),
          to: writeInstant(said.number('to')),
          why: (said.maybe('why') ?? 'not said').slice(0, 200),
        }),
      );
    },
  },
  {
    name: 'notice due',
    kind: 'act',
    says: 'The hub notices what is due and not done, and signs that it noticed.',
    forms: ['(hub|server) <notice> what is due'],
    examples: ['11:40 the hub notices what is due'],
    events: ['SilenceNoticed'],
    tell(stage) {
      stage.noticeDue();
    },
  },
  {
    name: 'assign duty',
    kind: 'act',
    says: 'A person has a function for a stretch of the day.',
    forms: [
      '{who:people} (<assign>|<put>) {person} (to|on|as) {function} from {from:clock} to {to:clock} [{exclusive=and nothing else|nothing else|only|exclusive}] [: {note:rest}]',
    ],
    examples: ['10:30 P16 puts P03 on control from 10:40 to 13:45 and nothing else'],
    events: ['DutyAssigned'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'DutyAssigned', {
          person: stage.id('person', said.one('person')),
          function: said.one('function') as 'control',
          from: writeInstant(said.number('from')),
          to: writeInstant(said.number('to')),
          exclusive: said.has('exclusive'),
          ...given({ words: said.maybe('note')?.slice(0, 200) }),
        }),
      );
    },
  },
  {
    name: 'change role',
    kind: 'act',
    says: 'What a person may do is changed.',
    forms: ['{who:people} (<change>|<set>) {person} to [may handle] {handles:label} [may witness {witnesses:label}]'],
    examples: ['10:00 P16 changes P04 to may handle receive, may witness rounds'],
    events: ['RoleChanged'],
    tell(stage, said) {
      const handles = handlings.find((each) => each === said.one('handles').toLowerCase());
      const wanted = said.maybe('witnesses')?.toLowerCase() ?? 'no';
      const witnesses = witnessings.find((each) => each === wanted);
      if (!handles || !witnesses) {
        throw new NotUnderstood(
          'This is not what a person may do.',
          'Write may handle control, receive or none; may witness yes, rounds or no.',
        );
      }
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'RoleChanged', { person: stage.id('person', said.one('person')), handles, witnesses }),
      );
    },
  },
  {
    name: 'train',
    kind: 'act',
    says: 'Somebody is trained on a gun or an action; a claim of the trainer.',
    forms: [
      '{who:people} (<train>|<instruct>) {person} on {gun} [valid to {valid:dateWord}] [: {course:rest}]',
      '{who:people} (<train>|<instruct>) {person} in {action:words} [valid to {valid:dateWord}] [: {course:rest}]',
    ],
    examples: ['06:30 P01 trains P07 on W-01: handling and drill', '06:40 P11 trains P07 in the cross-draw'],
    events: ['TrainingClaimed'],
    tell(stage, said) {
      const gun = said.maybe('gun');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'TrainingClaimed', {
          person: stage.id('person', said.one('person')),
          covers: gun ? 'gun' : 'action',
          course: (said.maybe('course') ?? said.maybe('action') ?? 'handling with this gun').slice(0, 120),
          held: writeInstant(stage.now).slice(0, 10),
          ...given({ gun: gun && stage.id('gun', gun), validTo: said.maybe('valid') }),
        }),
      );
    },
  },
  {
    name: 'change plan',
    kind: 'act',
    says: 'A plan line is changed: columns of the plan and their new values; its version grows by one.',
    forms: ['{who:people} (<change>|<amend>) {plan} : {changes}'],
    examples: ['12:00 P05 changes PL-06: takes 6, performer P09'],
    events: ['ActionPlanned', 'Seconded'],
    tell: (stage, said) =>
      stage.planChanged(said.many('who'), said.one('plan'), said.as<Readonly<Record<string, string>>>('changes')),
  },
  {
    name: 'adopt rules',
    kind: 'act',
    says: 'The production adopts rulebooks and settings; what is not told stays as the table production says.',
    forms: [
      '{who:people} <adopt> [rules] {profile:words} [looks count {shown:number} (minutes|min)] [least distance {distance:number} (ft|feet)] [wait {wait:number} (s|seconds)] [plan version {version:number}] [nobody joins after {cutoff:clock}]',
    ],
    examples: ['06:00 P16 and P01 adopt us-california + csatf-bulletin-1, looks count 10 minutes, plan version 4'],
    events: ['RulesAdopted', 'Seconded'],
    tell(stage, said) {
      const { register } = stage.scenario;
      const setting = (key: string, or: number) => Number(productionValue(register, key)) || or;
      const person = (key: string) => {
        const alias = productionValue(register, key);
        return alias ? stage.id('person', alias) : undefined;
      };
      const cutOff = said.maybeNumber('cutoff');
      const closers = productionValue(register, 'closing_roles').split(/\s+/).filter(Boolean);
      const adoption = together(stage, said.many('who'), (by) =>
        stage.act(by, 'RulesAdopted', {
          rulebooks: rulebooksOf(said.one('profile')),
          minDistanceFt: said.maybeNumber('distance') ?? setting('min_distance_default_ft', 20),
          shownValidMin: said.maybeNumber('shown') ?? setting('shown_valid_min', 15),
          didNotFireWaitS: said.maybeNumber('wait') ?? setting('did_not_fire_wait_s', 30),
          didNotFireWaitFloorS: setting('did_not_fire_wait_floor_s', 15),
          planVersion: said.maybeNumber('version') ?? setting('plan_version', 1),
          closers: closers.map((each) => stage.id('person', each)),
          ...given({
            custodian: person('custodian'),
            contact: person('compliance_contact'),
            safetyRepresentative: person('safety_representative'),
            lateArrivalCutOff: cutOff === undefined ? undefined : writeInstant(cutOff),
          }),
        }),
      );
      stage.remember('adoption', adoption);
    },
  },
  {
    name: 'approve looser rules',
    kind: 'act',
    says: 'A second person approves that the last adoption of rules is looser, and says why; it counts a day after.',
    forms: ['{who:people} <approve> [the] looser rules : {why:rest}'],
    examples: ['18:00 P01 approves looser rules: the scene with full loads is done'],
    events: ['LooseningApproved'],
    tell(stage, said) {
      const adoption = stage.recall('adoption');
      if (adoption === undefined) throw new CannotBeTold('Nobody adopted rules before. Tell that first: P16 adopts …');
      for (const who of said.many('who')) {
        stage.act(who, 'LooseningApproved', { adoption, why: said.one('why').slice(0, 200) });
      }
    },
  },
  {
    name: 'file paper',
    kind: 'act',
    says: 'A document is filed: a notice, certificate, approval or consent, in the words of the rule that asks for it.',
    forms: ['{who:people} <file> paper {alias:label} [about {about:thing}] [valid to {valid:dateWord}] : {kind:rest}'],
    examples: ['06:10 P16 and P01 file paper N-01 valid to 2026-12-31: police notice'],
    events: ['PaperFiled', 'Seconded'],
    tell(stage, said) {
      const about = said.maybe('about');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'PaperFiled', {
          paper: stage.id('paper', said.one('alias')),
          alias: said.one('alias'),
          kind: said.one('kind').slice(0, 60),
          ...given({ about: about && stage.thing(about), validTo: said.maybe('valid') }),
        }),
      );
    },
  },
  {
    name: 'attest',
    kind: 'act',
    says: 'A named person states that something is so, or is not so, that no device can sense, in the words of the rule that asks for it.',
    forms: [
      '{who:people} <attest> [for {about:thing}] : {what:rest}',
      '{who:people} <attest> {no=not} [for {about:thing}] : {what:rest}',
    ],
    examples: [
      '09:00 P01 attests: eyes and ears are covered',
      '09:00 P01 attests not for W-01: the gun works as it should',
    ],
    events: ['Attested'],
    tell(stage, said) {
      const about = said.maybe('about');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'Attested', {
          what: said.one('what').slice(0, 60),
          so: !said.has('no'),
          ...given({ about: about && stage.thing(about) }),
        }),
      );
    },
  },
  {
    name: 'link',
    kind: 'act',
    says: 'Two registrations are found to be one thing; both stay.',
    forms: ['{who:people} <link> {one:thing} (and|with|to) {other:thing} [as one thing]'],
    examples: ['06:05 P01 links W-01 and W-02 as one thing'],
    events: ['ThingsLinked'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ThingsLinked', { one: stage.thing(said.one('one')), other: stage.thing(said.one('other')) }),
      );
    },
  },
  {
    name: 'enter table',
    kind: 'act',
    says: 'Rows of a table are entered during the day: a gun, a lot, a person, a permit, a paper that came later. The rows follow, closed by `end`.',
    forms: ['{who:people} (<enter>|<file>|<list>) table {table:label}'],
    examples: ['14:10 P01 and P02 enter table lots'],
    events: [
      'PersonListed',
      'DeviceEnrolled',
      'PlaceListed',
      'FirearmListed',
      'LotListed',
      'FitClaimed',
      'TestFireClaimed',
      'CredentialClaimed',
      'TrainingClaimed',
      'PermitFiled',
      'AssessmentFiled',
      'ConsultAnswered',
      'ActionPlanned',
      'DutyAssigned',
      'Seconded',
    ],
    tell: (stage, said) => stage.enterTable(said.many('who'), said.one('table')),
  },
  {
    name: 'revoke',
    kind: 'act',
    says: 'A device key is revoked from a position in its own chain.',
    forms: [
      '{who:people} <revoke> {device} (after its last entry|now) [: {why:rest}]',
      '{who:people} <revoke> {device} from {from:clock} [on] [: {why:rest}]',
    ],
    examples: ['15:00 P16 revokes DV-04 from 14:30: lost at lunch'],
    events: ['DeviceRevoked', 'Seconded'],
    tell(stage, said) {
      const device = said.one('device');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'DeviceRevoked', {
          device: stage.deviceId(device),
          lastCounter: stage.lastCounter(device, said.maybeNumber('from') ?? Number.MAX_SAFE_INTEGER),
          why: (said.maybe('why') ?? 'not said').slice(0, 200),
        }),
      );
    },
  },
];
