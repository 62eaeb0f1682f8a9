// Files everything the rules in force ask for on the small set, so that only what a test does wrong is refused.

import { byTwo, HOUR, idOf, SECOND, T0, write } from '@proofhouse/domain/testing/facts.ts';
import {
  begin,
  guns,
  loadBlanks,
  morning,
  type Otherwise,
  openDay,
  people,
  places,
  type Role,
  type StageSet,
  show,
} from '@proofhouse/domain/testing/set.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Need, Subject } from '../rule.ts';
import { rulesInForce } from '../rulebooks/all.ts';

/** What each subject of a need is in an ask for the revolver under PL-01. */
const aliasOf: Readonly<Record<Subject, string | undefined>> = {
  production: undefined,
  session: undefined,
  'each gun': 'W-01',
  giver: 'armorer',
  receiver: 'actor',
  plan: 'PL-01',
  place: 'street',
  lot: 'B01',
};

/** Who of the set states what somebody of these roles is asked to state. */
const stating = (who: readonly string[]): Role => {
  const words = who.join(' ').toLowerCase();
  if (/armou?rer|controller|firearms master/.test(words)) return 'armorer';
  return /safety/.test(words) ? 'advisor' : 'director';
};

/** Everything the rules of these rulebooks need, each once. */
export function needsOf(rulebooks: readonly string[]): Need[] {
  const all = rulesInForce(rulebooks).flatMap(({ needs }) => needs ?? []);
  return [
    ...new Map(all.map((need) => [`${need.document ?? ''}|${need.statement ?? ''}|${need.about}`, need])).values(),
  ];
}

/** Papers by which a rule reads more than that they exist: what they cover. */
const papers: readonly { kind: string; about: string; covers: string }[] = [
  { kind: 'carriage note', about: 'W-01', covers: 'P01 for this production' },
  { kind: 'licence category', about: 'W-01', covers: 'H' },
  { kind: 'store level', about: 'Safe1', covers: 'level 2' },
];

/** Papers the armorer holds, over all places. */
const credentials: readonly string[] = [
  'chief firearms officer certificate',
  'possession and acquisition licence, restricted, prohibited',
  'theatrical armourer licence',
  'theatrical armourer endorsement',
  'police dealer licence',
];

/** Files every document, and has every statement made, that the rulebooks ask for about the revolver, its plan and its hands. */
export function fileNeeds({ history, pens }: StageSet, rulebooks: readonly string[]): void {
  const file = (kind: string, about: string | undefined, more: { covers?: string } = {}) => {
    history.now += SECOND;
    const name = `${kind} ${about ?? ''}`.trim();
    const of = about === undefined ? {} : { about: idOf(about) };
    write(history, pens.manager, 'PaperFiled', { paper: idOf(name), alias: name.slice(0, 40), kind, ...of, ...more });
  };
  for (const { document, statement, about, who } of needsOf(rulebooks)) {
    const alias = aliasOf[about];
    if (document !== undefined) file(document, alias);
    if (statement === undefined) continue;
    history.now += SECOND;
    const of = alias === undefined ? {} : { about: idOf(alias) };
    write(history, pens[stating(who)], 'Attested', { what: statement, so: true, ...of });
  }
  for (const { kind, about, covers } of papers) file(kind, about, { covers });
}

/** What people hold and were trained in, and who is there for first aid. */
function fileCredentials({ history, pens }: StageSet, yearlyTraining: boolean): void {
  for (const credential of credentials) {
    write(history, pens.manager, 'CredentialClaimed', { person: people.armorer, credential, validTo: '2027-06-30' });
  }
  const held = yearlyTraining ? '2026-06-30' : '2024-06-30';
  const train = { person: people.armorer, held } as const;
  write(history, pens.manager, 'TrainingClaimed', { ...train, covers: 'course', course: 'yearly training' });
  write(history, pens.manager, 'TrainingClaimed', {
    ...train,
    covers: 'gun',
    gun: guns.revolver,
    course: 'PROVE sequence',
  });
  write(history, pens.manager, 'TrainingClaimed', {
    person: people.actor,
    covers: 'action',
    gun: guns.revolver,
    course: 'cocking and letting down',
  });
  write(history, pens.manager, 'DutyAssigned', {
    person: people.camera,
    function: 'medic',
    from: writeInstant(T0 - HOUR),
    to: writeInstant(T0 + 10 * HOUR),
    exclusive: false,
  });
}

/** What the tables say where everything is named that a place may ask for. */
const named = (rulebooks: readonly string[]): Otherwise => ({
  rules: {
    rulebooks: [...rulebooks],
    contact: people.manager,
    custodian: people.armorer,
    safetyRepresentative: people.advisor,
    employer: 'SAMPLE Production Company',
    advisorAppointed: '2026-11-01',
    prepStarted: '2026-11-15',
  },
  people: { actor: { ageBand: '21+' }, armorer: { ageBand: '21+' }, armorer2: { ageBand: '21+' } },
  plan: { aimPoint: 'peg D on the hay stack', muzzleLine: 'to the hay stack' },
  lots: { blanks: { maker: 'Maker 1' } },
  assessment: {
    controls: 'flying objects, noise, late ignition, burns, smoke, public alarm, police response, theft',
    riskWithout: 'high',
    riskWith: 'low',
  },
});

/** What a test may want otherwise than in order. */
export interface InOrder {
  /** The revolver is one altered so that it takes no bullet, as some places ask for. */
  readonly altered?: boolean;
  /** The armorer was trained within the year; true unless a test says otherwise. */
  readonly yearlyTraining?: boolean;
  readonly given?: Otherwise;
}

/** A set under these rulebooks, session open, with everything filed and stated that they ask for. */
export function inOrder(
  rulebooks: readonly string[],
  { altered = false, yearlyTraining = true, given = {} }: InOrder = {},
): StageSet {
  const usual = named(rulebooks);
  const ability = altered ? ({ ability: 'blanks-only' } as const) : {};
  const otherwise: Otherwise = {
    ...usual,
    ...given,
    rules: { ...usual.rules, ...given.rules },
    people: { ...usual.people, ...given.people },
    plan: { ...usual.plan, ...ability, ...given.plan },
    revolver: { ...ability, ...given.revolver },
  };
  const set = begin(otherwise);
  fileCredentials(set, yearlyTraining);
  openDay(set, otherwise);
  fileNeeds(set, rulebooks);
  return set;
}

/** Goes on to where the armorer may load: the revolver is out and was looked at, and the others are locked up. */
export function goOut(set: StageSet): void {
  set.history.now += HOUR / 4;
  morning(set);
  byTwo(set.history, set.pens.armorer, set.pens.armorer2, 'StoreLocked', { place: places.strongroom });
  set.history.now += SECOND;
}

/** Goes on to where the armorer may hand over: blanks are loaded before a witness, and shown. */
export function loadAndShow(set: StageSet): void {
  loadBlanks(set);
  show(set);
}
