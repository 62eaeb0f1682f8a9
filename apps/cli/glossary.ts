// The glossary: our words by hand, and the sentences that events, fields and rules carry themselves.

import { catalogue } from '@proofhouse/domain/events.ts';
import type { EventDefinition } from '@proofhouse/domain/vocabulary/define.ts';
import { rulebooks } from '@proofhouse/policy/rulebooks/all.ts';

/** Words that no event and no rule explains. */
export const ourWords: Readonly<Record<string, string>> = {
  'as known': 'Looking back, what is known today about then; see *known-at* for what was known then.',
  ask: 'A question for permission: take from store, load, hand over, begin, close, sign, release, waive. Everything else people do is recorded without asking.',
  at: 'When something happened, as its author says.',
  between:
    'A thing given by one person and not yet confirmed by the other is between them, and NOT PROVEN after a limit.',
  blind: 'The second person answers without seeing the first answer; the first was sealed before and is opened after.',
  book: 'The armorer’s view: who holds what, what is in it, what is open, what is owed. Folded from the ledger.',
  bore: 'The inside of the barrel. It is proven by light before loading, as a fact of its own, never by facing a loaded gun.',
  cause: 'An event that another event knew when it was signed. Order follows causes, never arrival.',
  'cannot tell': 'An answer of its own. What is unknown is named, and refuses like a no.',
  clearance:
    'A granted ask: one gun, stated contents, one action of the plan, one person, for a short time. Nothing ever reads it to permit something else.',
  controller:
    'A person qualified and on duty to open, load, hand out and take back: armorer, armourer, weapons handler.',
  cosigner: 'A machine outside the production that countersigns heads of the log. Not a witness.',
  custodian: 'Whoever is accountable for a thing: a controller, or a closed place.',
  cycle: 'From handing out to having back: one or more guns, takes and people.',
  'did not fire':
    'The trigger fell and no shot came. The gun may be given back at once; opening it is barred for a wait.',
  epoch: 'The time since a position of a gun could last have changed. A look counts only in the epoch it was made in.',
  filled: 'Proven by a witnessed count into a witnessed empty place, with the chain unbroken since.',
  finding: 'A recorded fact that breaks something or cannot be judged. Stored and shown; it never stops a fact.',
  head: 'The size and root of the log, signed. It covers every leaf before it.',
  hold: 'What withholds permission until it is released by those who may: STOP, did not fire, an anomaly, an unknown round, and more.',
  holder: 'Whoever has a thing in the hands. A performer is a holder and not a custodian.',
  hub: 'The small server on the cart. It verifies, appends and folds; it never decides anew, and holds no person’s key.',
  'known-at': 'What the record said at a time: only entries received by then.',
  late: 'Signed more than two minutes after it is said to have happened, or not entered as it happened. Late entries make history, findings and danger, never proof.',
  leaf: 'One event with its signature and the time of its receipt, as the log keeps it, byte for byte.',
  ledger: 'Bytes and proofs. It has never heard of a gun.',
  look: 'What somebody saw at a gun or container: positions or a tally, side, method, or *cannot tell*. The kind of round is derived from it, never stated.',
  lot: 'Rounds of one make and supply, known by their tells.',
  'NOT PROVEN': 'Never looked at, broken, or contradicted. The state of everything until looks say otherwise.',
  open: 'Not resolved: an item on the books, a hold, a count. A close may carry named open items.',
  proof: 'Seen or filled, position by position, by two people who answered independently, in the present epoch.',
  rulebook: 'The rules of one source or place, adopted by the production.',
  SAMPLE: 'A production made to be shown. Only there do derived test keys count; they are never written to disk.',
  seal: 'A numbered seal or chamber flag. Seen intact, it carries proof through time and out of sight. Also: to fix an answer so that nobody can read it yet.',
  seen: 'Proven by looks of two people at what is there.',
  session: 'A working period of a unit. It may cross midnight; a theatre plays two in a day.',
  show: 'Looks at a gun’s present contents, before a hand-over. A hand-over ends it; a top-up voids it.',
  taint:
    'Doubt about everything that may share a history with something foreign: back-dated to the last verified sighting, spread to all it touched, ended only by a complete look by two.',
  take: 'One running of the camera: slate, rolls, shots heard.',
  tell: 'A test by one sense, from one side, that only this lot passes: a rattle, a hole in the wall, a coloured wad. Label, head stamp and a dented primer are none.',
  'unplanned shot':
    'A gun went off and nobody had called for it. Not the same as *did not fire*, although the press uses one word for both.',
  variance: 'A difference between books and world, open until it is resolved by cause and signatures.',
  witness: 'A person who looked.',
};

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number => {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
};

const privacyWords = { plain: '', personal: ' (personal)', sensitive: ' (sensitive)' } as const;

function fieldsOf({ fields }: EventDefinition): string {
  const labels = Object.values(fields).map(({ label, privacy }) => `${label}${privacyWords[privacy]}`);
  return labels.length > 0 ? ` Carries: ${labels.join('; ')}.` : '';
}

const weights: Readonly<Record<EventDefinition['weight'], string>> = {
  danger: 'danger: counts whoever says it',
  proof: 'proof: counts only from a proven author',
  paper: 'paper: a claim or arrangement',
  act: 'act: what somebody did',
};

/** The page GLOSSARY.md. */
export function glossary(): string {
  const events = catalogue.all.map((each) => [`${each.type}`, each] as const).sort(byName);
  const rules = Object.entries(rulebooks).flatMap(([name, all]) => [
    `### ${name}`,
    '',
    ...all.map((rule) => `- **${rule.id}** (${rule.control}): ${rule.says}`),
    '',
  ]);
  return [
    '# Glossary',
    '',
    'Written by `npx proofhouse docs` from the words below, the events and the rules; do not edit. Never stored and never a',
    'name in our code: cold, hot, live, clear, safe, armed, misfire, prop gun, checked. Each claims more than anybody can know.',
    '',
    '## Words',
    '',
    '| Word | Meaning |',
    '|---|---|',
    ...Object.entries(ourWords)
      .sort(byName)
      .map(([word, says]) => `| **${word}** | ${says} |`),
    '',
    '## Events',
    '',
    'What can be recorded. The weight says what an event does to trust; personal and sensitive fields stand in it as salted',
    'digests that can be erased. Schemas are in [docs/events/](docs/events/index.json).',
    '',
    ...events.map(([type, each]) => `- **${type}** (${weights[each.weight]}). ${each.says}${fieldsOf(each)}`),
    '',
    '## Rules',
    '',
    'What is asked before permission is given; `npx proofhouse rules` adds the sources.',
    '',
    ...rules,
  ].join('\n');
}
