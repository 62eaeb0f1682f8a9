// Folds one fact into the state: the register, custody, rounds, looks and incidents each take what is theirs.

import { applyDeadlines, foldCustody } from './custody.ts';
import { contest, settle, tighten } from './doubtful.ts';
import type { Fact } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import { foldIncidents } from './incidents.ts';
import { foldLooks } from './looks.ts';
import { foldRegister } from './register.ts';
import { foldRounds } from './rounds.ts';
import { loosenBy } from './settings.ts';
import type { State } from './state.ts';
import type { Distrust } from './trust.ts';

/** Doubts that leave the author known: what such an event says stands, and proves nothing. */
const knownAuthor: readonly Distrust[] = ['late', 'clock off', 'cause missing', 'weak assent'];

/**
 * Folds one fact, in canonical order. Facts are never refused: a doubtful one counts for danger and history only.
 * Changes the state it is given.
 */
export function foldFact(state: State, fact: Fact, doubts: readonly Distrust[]): void {
  if (!doubts.includes('clock off')) {
    applyDeadlines(state, fact.at);
    state.lastAt = Math.max(state.lastAt, fact.at);
  }
  if (fact.type === 'Unknown') {
    state.unread.push(markOf(fact));
    find(state, fact, 'unread', 'alarm', `An event this build cannot read: ${fact.why}.`);
    return;
  }
  const trusted = doubts.length === 0;
  const doubtful = doubts.some((doubt) => doubt !== 'late' && doubt !== 'weak assent');
  state.authored.set(fact.id, { by: fact.by, device: fact.device, type: fact.type, trusted, doubtful });
  const serious = doubts.filter((doubt) => !knownAuthor.includes(doubt));
  if (serious.length > 0) {
    find(state, fact, 'doubtful', 'alarm', `${label(state, fact.by)}: ${serious.join(', ')}; counts as danger only.`);
  } else if (doubts.includes('late') && fact.envelope.entered.how !== 'import' && fact.type !== 'CallSpoken') {
    find(state, fact, 'entered late', 'note', `Entered late by ${label(state, fact.by)}: history, not proof.`);
  } else if (doubts.includes('clock off')) {
    find(
      state,
      fact,
      'clock off',
      'alarm',
      `The clock of ${label(state, fact.device)} is off; its entries count as danger only.`,
    );
  }
  if ((doubtful || doubts.includes('weak assent')) && isPaper(fact.type)) {
    tighten(state, fact);
    return;
  }
  if (trusted) loosenBy(state, fact);
  foldRegister(state, fact, trusted) ||
    foldCustody(state, fact, trusted) ||
    foldRounds(state, fact, trusted) ||
    foldLooks(state, fact, trusted) ||
    foldIncidents(state, fact, trusted);
  if (doubtful) contest(state, fact);
  else settle(state, fact);
}

const papers = new Set([
  'FoundingAttested',
  'RulesAdopted',
  'LooseningApproved',
  'PersonListed',
  'RoleChanged',
  'CredentialClaimed',
  'TrainingClaimed',
  'DutyAssigned',
  'PermitFiled',
  'AssessmentFiled',
  'ConsultAnswered',
  'PaperFiled',
  'ActionPlanned',
  'DeviceEnrolled',
  'MeetingHeld',
  'ConcernAnswered',
  'ConcernAccepted',
  'ArrivalDeclared',
  'FitClaimed',
  'TestFireClaimed',
]);
const isPaper = (type: string) => papers.has(type);
