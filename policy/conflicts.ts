// Where rules of different places contradict each other (rules.md §7): both positions, how this build settles it, and where that shows.

/** A case of a rule, told under other rulebooks too. */
export interface Shown {
  /** The rule whose case it is, and the circumstance that case names. */
  readonly rule: string;
  readonly when: string;
  /** Under each of these the rule stands in the way, alone or with what is in force everywhere. */
  readonly stands: readonly string[];
  /** Under these no rule of the same control does. */
  readonly silent?: readonly string[];
}

/** One conflict. */
export interface Conflict {
  readonly id: string;
  readonly question: string;
  /** The positions, each with its rows of the catalogue; a position without rows was read in no text of its own. */
  readonly positions: readonly { readonly says: string; readonly rows: readonly string[] }[];
  readonly resolution: string;
  /** How it shows when somebody asks; where nothing is asked, why not. */
  readonly shown: readonly Shown[];
  readonly notAsked?: string;
}

const at = (says: string, ...rows: readonly string[]) => ({ says, rows });

/** Every conflict, in the order of the catalogue. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'C1',
    question: 'May a gun ever be aimed at a person?',
    positions: [
      at('Ontario: never', 'CAN-ON-39.03'),
      at('Bulletin: avoid it, and consult first', 'US-CSATF-1.11'),
      at('Australia: never discharge at anyone', 'AU-SSA-10', 'AU-SSA-11'),
      at('Stage: always to one side', 'US-AEA-02'),
      at('Seeds: never', 'SEED-16', 'SEED-18'),
    ],
    resolution:
      'Aimed off unless planned. Ontario knows no exception; elsewhere a named consult, and no shot. A shot with somebody in line is refused everywhere.',
    shown: [
      {
        rule: 'never-aimed-at-anyone',
        when: 'somebody stands in the arc, though a consult is on file',
        stands: ['ca-ontario'],
        silent: ['csatf-bulletin-1', 'us-california'],
      },
      { rule: 'nobody-in-the-arc', when: 'somebody stands in it', stands: ['csatf-bulletin-1', 'ca-ontario', 'uk'] },
    ],
  },
  {
    id: 'C2',
    question: 'Must the performer look into the gun?',
    positions: [
      at('Stage union: each time', 'US-AEA-01'),
      at('Screen union: not their duty', 'US-SAGAFTRA-01'),
      at('Seeds: always', 'SEED-13'),
    ],
    resolution:
      'They are offered the show, and the answer is recorded. What they saw or did not is never a proof of the gun.',
    shown: [{ rule: 'shown-to-two', when: 'only the caller saw it', stands: ['csatf-bulletin-1', 'theatre'] }],
  },
  {
    id: 'C3',
    question: 'Is a bulleted round ever lawful on a production?',
    positions: [
      at('Never', 'CAN-ON-39.02', 'AU-SSA-01', 'CAN-SHAPE-02'),
      at('California: narrow exceptions', 'CA-SB132-9155a', 'CA-SB132-9155b'),
      at('Bulletin 2: a separate activity', 'US-CSATF-2.01'),
    ],
    resolution:
      'No round of that kind is loaded with this build, anywhere, not even with the exception of California or bulletin 2 on file (decisions/0106): whoever needs it works apart from this record. Their rules say what the exception would take; Ontario refuses while one is on the books at all.',
    shown: [
      {
        rule: 'no-bulleted-rounds',
        when: 'the lot is bulleted',
        stands: ['us-california', 'csatf-bulletin-2', 'ca-ontario'],
      },
      {
        rule: 'no-bulleted-rounds',
        when: 'the exception and the authorisation for bulleted rounds are on file: they open nothing here',
        stands: ['us-california', 'csatf-bulletin-2'],
      },
      { rule: 'exception-for-ammunition-stated', when: 'none is on file', stands: ['us-california'] },
      { rule: 'special-use-authorised-in-writing', when: 'none is on file', stands: ['csatf-bulletin-2'] },
      { rule: 'no-bulleted-lot-on-the-books', when: 'a lot of bulleted rounds was listed', stands: ['ca-ontario'] },
    ],
  },
  {
    id: 'C4',
    question: 'May guns that can fire a bullet be used with blanks?',
    positions: [at('New South Wales and Queensland: no', 'AU-WHSQ-01'), at('Elsewhere: under licence')],
    resolution: 'What a gun can chamber is part of its listing; the rulebook of the place decides.',
    shown: [
      {
        rule: 'guns-modified-in-new-south-wales',
        when: 'the gun could fire a bullet',
        stands: ['au-new-south-wales'],
        silent: ['us-california', 'uk', 'nz'],
      },
      {
        rule: 'guns-modified-in-queensland',
        when: 'the gun could fire a bullet',
        stands: ['au-queensland'],
        silent: ['ca-ontario'],
      },
    ],
  },
  {
    id: 'C5',
    question: 'What counts as a firearm?',
    positions: [at('Broad: look-alikes too', 'CAN-MB-22.A2'), at('California’s statute: no replicas')],
    resolution: 'Everything is on the register; each rule says which classes it covers.',
    shown: [{ rule: 'receiver-may-hold', when: 'the camera operator receives', stands: ['us-california', 'uk'] }],
  },
  {
    id: 'C6',
    question: 'Who may put the gun into the performer’s hand?',
    positions: [
      at('California: three titles', 'CA-SB132-9153a.2'),
      at('New South Wales: licensee or employee', 'AU-NSW-35A.1'),
      at('New Zealand: under the appointed armourer', 'NZ-02'),
      at('Practice: specialists only', 'US-EXP-02'),
    ],
    resolution:
      'A controller of guns, by list and on duty; the place adds its papers. Whoever calls, directs or produces never does.',
    shown: [
      { rule: 'giver-controls-guns', when: 'the caller loads', stands: ['us-california', 'nz', 'au-new-south-wales'] },
      { rule: 'armourer-in-charge-on-site', when: 'nobody was appointed', stands: ['nz'] },
    ],
  },
  {
    id: 'C7',
    question: 'May the armorer have other work?',
    positions: [
      at('No', 'CA-SB132-9153a.3', 'CAN-MB-22.A1ii', 'AU-SSA-07'),
      at('Bulletin: the property master is the custodian unless another is named', 'US-CSATF-1.01'),
    ],
    resolution: 'No other work while the session is open, everywhere.',
    shown: [
      {
        rule: 'controller-has-no-other-work',
        when: 'the armorer dresses the set as well',
        stands: ['csatf-bulletin-1', 'us-california', 'uk'],
      },
    ],
  },
  {
    id: 'C8',
    question: 'How far is far enough?',
    positions: [
      at('20 feet', 'US-AEAA-04', 'US-JMFX-03'),
      at('More for some blanks', 'US-STEM-04'),
      at('No number: by test and assessment', 'AU-SSA-04', 'UK-BBC-06'),
    ],
    resolution: 'The most of what the rulebook, the production, the plan and the lot ask for.',
    shown: [
      { rule: 'far-enough-away', when: 'the lot asks for more', stands: ['csatf-bulletin-1'] },
      { rule: 'twenty-feet-from-the-muzzle', when: 'the nearest is at 15 feet', stands: ['practice'] },
    ],
  },
  {
    id: 'C9',
    question: 'How long to wait when a round did not fire?',
    positions: [at('15 seconds', 'US-JMFX-05'), at('Until the armourer says so', 'UK-ETIS20-10')],
    resolution: 'A number: 30 seconds unless set otherwise, never under 15; then cleared into quarantine.',
    shown: [{ rule: 'wait-after-did-not-fire', when: 'one did not', stands: ['uk', 'us-california', 'theatre'] }],
  },
  {
    id: 'C10',
    question: 'Does pulling the trigger on an empty gun prove it?',
    positions: [at('One armorer does so before the 1st AD'), at('Theatre master and supplier forbid it')],
    resolution: 'Nothing here can be proven by it: only looks and witnessed loads prove.',
    shown: [{ rule: 'shown-to-two', when: 'only the caller saw it', stands: ['theatre', 'practice'] }],
  },
  {
    id: 'C11',
    question: 'How independent is the safety officer?',
    positions: [
      at('California: no other role', 'CA-SB132-9151k'),
      at('Bulletin: a representative, such as the 1st AD', 'US-CSATF-1.02'),
    ],
    resolution:
      'Independent where the statute asks for it; elsewhere named, and incidents are closed by two not involved.',
    shown: [
      {
        rule: 'independent-advisor-assigned',
        when: 'the advisor is also deputy witness',
        stands: ['us-california'],
        silent: ['csatf-bulletin-1', 'uk'],
      },
    ],
  },
  {
    id: 'C12',
    question: 'May the safety advisor handle guns?',
    positions: [at('Bill analysis: looks, and does not handle', 'CA-SB132-ADV.1'), at('Others do not say')],
    resolution: 'Not in California; elsewhere only who is listed for it may hold one.',
    shown: [{ rule: 'advisor-holds-no-gun', when: 'it would go to the advisor', stands: ['us-california'] }],
  },
  {
    id: 'C13',
    question: 'What proves that a handler is qualified?',
    positions: [
      at('California: three papers', 'CA-SB132-9153b.1', 'CA-PC-29500'),
      at('Canada: licence for the class', 'CAN-FED-01'),
      at('Australia: armourer licence', 'AU-PROD-01'),
      at('New Zealand: dealer licence and endorsement', 'NZ-01'),
      at('New Mexico: what the production adopted', 'US-ADOPT-01'),
    ],
    resolution: 'A table of papers by place; New Mexico by the bulletin adopted in writing.',
    shown: [
      {
        rule: 'handler-holds-three-papers',
        when: 'there are none',
        stands: ['us-california'],
        silent: ['csatf-bulletin-1'],
      },
      {
        rule: 'licence-covers-the-class',
        when: 'no licence is on file',
        stands: ['ca-federal', 'ca-ontario', 'ca-manitoba'],
      },
      {
        rule: 'armourer-licensed-with-a-record',
        when: 'there is no licence',
        stands: ['au-national', 'au-queensland'],
      },
      { rule: 'dealer-licence-and-endorsement', when: 'there is no endorsement', stands: ['nz'] },
      { rule: 'adoption-is-in-writing', when: 'none is on file', stands: ['us-new-mexico'] },
    ],
  },
  {
    id: 'C14',
    question: 'How often is training renewed?',
    positions: [at('California: a course, no interval', 'CA-SB132-9156'), at('Seed: yearly', 'SEED-23')],
    resolution: 'To the day the paper names; practice asks for the last twelve months.',
    shown: [
      {
        rule: 'trained-within-a-year',
        when: 'the last one was held two years ago',
        stands: ['practice', 'international'],
        silent: ['us-california'],
      },
    ],
  },
  {
    id: 'C15',
    question: 'Who must be trained?',
    positions: [
      at('California: everybody handling or near', 'CA-SB132-9156'),
      at('Elsewhere: whoever handles', 'CAN-MB-22.A2iv', 'US-CSATF-1.10'),
    ],
    resolution: 'Whoever gets a gun was trained on it, everywhere; California asks for the course as well.',
    shown: [
      {
        rule: 'trained-for-this-gun',
        when: 'nobody trained the performer',
        stands: ['csatf-bulletin-1', 'ca-manitoba'],
      },
      {
        rule: 'general-course-taken',
        when: 'the performer did not',
        stands: ['us-california'],
        silent: ['csatf-bulletin-1'],
      },
    ],
  },
  {
    id: 'C16',
    question: 'May minors hold guns?',
    positions: [
      at('New South Wales: guardian and police', 'AU-NSW-P634.2'),
      at('Some: not near blanks at all', 'US-MINOR-01'),
      at('Unions: case by case', 'US-SAGAFTRA-02', 'US-TEACH-01'),
    ],
    resolution:
      'No, unless the papers the place lists are there. Under the rules about minors, and in New South Wales, whoever is listed without an age is asked for it first; the bulletin alone asks only of those listed as minors.',
    shown: [
      { rule: 'minor-with-guardian-and-police', when: 'the police approved nothing', stands: ['au-new-south-wales'] },
      { rule: 'minor-after-a-conference', when: 'there is no medic', stands: ['minors', 'international', 'fr'] },
      {
        rule: 'minor-after-a-conference',
        when: 'nobody has said how old the actor is',
        stands: ['minors', 'international'],
        silent: ['csatf-bulletin-1'],
      },
      {
        rule: 'minor-with-guardian-and-police',
        when: 'nobody has said how old the actor is',
        stands: ['au-new-south-wales'],
      },
      {
        rule: 'receiver-is-of-age',
        when: 'the receiver is a minor, and nothing is on file',
        stands: ['csatf-bulletin-1'],
      },
    ],
  },
  {
    id: 'C17',
    question: 'What must be on record?',
    positions: [
      at('New South Wales: a register with holders and periods', 'AU-NSW-35A.3'),
      at('California pilot: assessments and a final report', 'CA-SB132-9152.rep'),
      at('Bulletin: nothing stated'),
    ],
    resolution: 'The fields of New South Wales are kept everywhere; only there does the day wait for them.',
    shown: [{ rule: 'register-is-whole', when: 'a gun is nowhere', stands: ['au-new-south-wales'] }],
  },
  {
    id: 'C18',
    question: 'Are police told before?',
    positions: [
      at('Yes, where seen or heard', 'UK-ETIS20-02', 'IE-01', 'CAN-OTT-01', 'CAN-BC-03'),
      at('California and bulletin: not stated'),
    ],
    resolution: 'By the rulebook of the place, or by `public-places` for a location.',
    shown: [
      { rule: 'police-told-before', when: 'no notice is on file', stands: ['uk'], silent: ['csatf-bulletin-1'] },
      { rule: 'garda-told-before', when: 'no Garda notice is on file', stands: ['ie'] },
      { rule: 'police-have-been-told', when: 'no notice is on file', stands: ['public-places'] },
    ],
  },
  {
    id: 'C19',
    question: 'Is there a most that may be loaded?',
    positions: [at('Many towns: quarter loads', 'CAN-BC-02'), at('Elsewhere: the armorer’s choice')],
    resolution: 'What the permit of the place allows.',
    shown: [
      {
        rule: 'load-within-town-permit',
        when: 'a half load is planned and quarter loads are allowed',
        stands: ['ca-british-columbia'],
        silent: ['uk', 'nz'],
      },
    ],
  },
  {
    id: 'C20',
    question: 'May an officer’s own gun be used?',
    positions: [
      at('One house list: an officer’s, emptied and looked at'),
      at('No', 'CAN-MB-22.A3b', 'US-STEM-05', 'UK-MET-01', 'US-STUDENT-02'),
    ],
    resolution:
      'Refused wherever a text speaks of it, and nowhere permitted: nobody works with a gun that is not on the register.',
    shown: [
      {
        rule: 'own-guns-stay-off-set',
        when: 'the performer who has it brought rounds of their own',
        stands: ['csatf-bulletin-1', 'us-new-mexico'],
      },
      { rule: 'nothing-of-ones-own', when: 'somebody states that it is not so', stands: ['practice', 'theatre'] },
    ],
  },
  {
    id: 'C21',
    question: 'May a performer have a gun outside hours?',
    positions: [
      at('United Kingdom: only during and for the production', 'UK-FA68-12'),
      at('Others: only under supervision'),
    ],
    resolution: 'A gun goes out within a session and comes back in it.',
    shown: [{ rule: 'held-only-while-performing', when: 'the call ended an hour ago', stands: ['uk'] }],
  },
  {
    id: 'C22',
    question: 'May a courier carry guns?',
    positions: [
      at('United Kingdom: no, a named person travels', 'UK-ETIS20-05'),
      at('Toronto school: hire staff deliver', 'CAN-TMU-02'),
      at('United States: licensed shipping is usual'),
    ],
    resolution: 'By the rulebook of the place.',
    shown: [
      {
        rule: 'carried-by-the-person-responsible',
        when: 'a courier did',
        stands: ['uk'],
        silent: ['us-california', 'csatf-bulletin-1'],
      },
      { rule: 'delivered-by-hire-company', when: 'none is on file', stands: ['ca-theatre-school'] },
    ],
  },
  {
    id: 'C23',
    question: 'What do cold and live mean?',
    positions: [at('At least four things')],
    resolution: 'Neither is a value that can be stored. Contents are: how many of what, seen how.',
    shown: [],
    notAsked: 'No ask turns on a word: the vocabulary has neither (domain/vocabulary/words.ts).',
  },
];
