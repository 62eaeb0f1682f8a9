// Asks and their answers, and the armed actions that rest on them.

import { defineEvent, field, maybeField } from '../vocabulary/define.ts';
import {
  alias,
  count,
  eventId,
  id,
  instant,
  list,
  maybe,
  oneOf,
  shape,
  text,
  type ValueOf,
} from '../vocabulary/kinds.ts';
import { askKind, breakWord } from '../vocabulary/words.ts';

/** What is asked. Members that a kind of ask does not use are absent. */
export const ask = shape({
  kind: askKind,
  /** Gun or container it is about. */
  things: list(id(), 400),
  lot: maybe(id('lot')),
  from: maybe(id('place')),
  count: maybe(count),
  part: maybe(text(30)),
  /** The hands that would do it: giver or loader; absent for the asker's own. */
  giver: maybe(id('person')),
  receiver: maybe(id('person')),
  plan: maybe(id('plan')),
  /** For `close`: which gate. For `sign`: whole session. */
  gate: maybe(breakWord),
  /** Named open items a close carries. */
  items: maybe(list(text(120), 20)),
  /** For `release`: the hold, by the event that caused it. */
  hold: maybe(eventId),
  /** For `release` and `waive`: the second person. */
  second: maybe(id('person')),
  orderedBy: maybe(id('person')),
  words: maybe(text(300)),
});
export type Ask = ValueOf<typeof ask>;

/** One reason of an answer: the rule that breaks or cannot tell, the facts, and who can make it true. */
export const reason = shape({
  rule: alias,
  control: alias,
  verdict: oneOf(['breaks', 'cannot tell']),
  says: text(300),
  cites: list(text(300), 6),
  facts: list(eventId, 40),
  remedy: text(300),
  who: list(text(80), 8),
});
export type Reason = ValueOf<typeof reason>;

/** Never read to permit: the next ask is judged anew (model.md §7). */
export const Answered = defineEvent('Answered', 1, {
  says: 'An ask was answered, with every reason and the facts it rests on.',
  weight: 'act',
  fields: {
    ask: field(ask, 'Ask'),
    verdict: field(oneOf(['granted', 'refused']), 'Answer'),
    reasons: field(list(reason, 80), 'Reasons'),
    warnings: field(list(reason, 40), 'Warnings'),
    mayBeginUntil: maybeField(instant, 'May begin until'),
    frontier: field(list(eventId, 64), 'Facts known', 'Causal heads the answer rests on.'),
    rulebook: field(text(80), 'Rulebook hash'),
    build: field(text(80), 'Build'),
    shown: field(list(text(300), 12), 'What was displayed'),
    dataAgeS: field(count, 'Age of the data, seconds'),
  },
});
export const ActionBegan = defineEvent('ActionBegan', 1, {
  says: 'An armed action began.',
  weight: 'act',
  fields: {
    plan: maybeField(id('plan'), 'Plan line', 'Absent for an action nobody planned.'),
    guns: field(list(id('gun'), 400), 'Guns'),
    take: maybeField(alias, 'Take'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const ActionCut = defineEvent('ActionCut', 1, {
  says: 'The action was cut.',
  weight: 'act',
  fields: { guns: field(list(id('gun'), 400), 'Guns'), words: maybeField(text(120), 'In words') },
});
/** A take is a thing of its own, so that coverage of takes by cycles can be shown (model.md §7). */
export const TakeLogged = defineEvent('TakeLogged', 1, {
  says: 'A take was logged with slate, rolls and shots heard.',
  weight: 'act',
  fields: {
    setup: field(alias, 'Set-up'),
    slate: field(alias, 'Slate'),
    cameraRoll: maybeField(alias, 'Camera roll'),
    soundRoll: maybeField(alias, 'Sound roll'),
    shots: maybeField(count, 'Shots heard'),
  },
});
/** The call is spoken text after the contents; it proves nothing and changes no state. */
export const CallSpoken = defineEvent('CallSpoken', 1, {
  says: 'A person called out what is in a gun; the caller was shown, and called.',
  weight: 'act',
  fields: {
    gun: field(id('gun'), 'Gun'),
    contents: field(text(200), 'Contents called'),
    words: maybeField(text(80), 'Local call'),
  },
});
export const Waived = defineEvent('Waived', 1, {
  says: 'A rule that may be waived was waived for one gun and one hand-over, in the names of two and of whoever ordered it.',
  weight: 'act',
  fields: {
    rule: field(alias, 'Rule'),
    gun: field(id('gun'), 'Gun'),
    orderedBy: field(id('person'), 'Ordered by'),
    outside: field(id('person'), 'Second, outside the production line'),
    why: field(text(300), 'Why'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const SessionSigned = defineEvent('SessionSigned', 1, {
  says: 'A person signed the close of a session.',
  weight: 'act',
  fields: { session: field(id('session'), 'Session'), answer: maybeField(eventId, 'Answer it rests on') },
});
