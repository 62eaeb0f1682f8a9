// `why`: asks policy anew whether an act would be permitted, or what keeps one thing from going out, and gives every reason.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import { readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { breaks as breakWords } from '@proofhouse/domain/vocabulary/words.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { whyNot } from '@proofhouse/server/why.ts';
import { stamp, writeClock } from '../clock.ts';
import { argument, type Command, type Given, option, type Result, timeOptions } from '../command.ts';
import { many } from '../grid.ts';
import { idNamed, type Looking, looking, named } from '../looking.ts';
import { reasonLines, withTime } from '../reasons.ts';
import { exits, wrongUse } from '../stops.ts';

/** What a person types, and the ask it means. */
const actions: Readonly<Record<string, Ask['kind']>> = {
  'hand-over': 'hand over',
  load: 'load',
  begin: 'begin',
  take: 'take',
  close: 'close',
  sign: 'sign',
};
/** Asks that are about everything, so that no gun need be named. */
const aboutAll: readonly Ask['kind'][] = ['close', 'sign'];

/** Plan lines for this gun and person, for an ask that names none. */
function plansFor({ state }: View, gun: string, person: string) {
  return [...state.plans].filter(
    ([, { line }]) => line.gun === gun && (line.performers.includes(person) || line.controller === person),
  );
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw wrongUse('bad-count', `"${text}" is no count of rounds.`, 'Write a whole number, such as --count 3.');
}

/** Who would give the gun: as typed, else who answers for it, else the controller of the plan. */
function giverFor(view: View, given: Given, gun: string, plan: string | undefined): string | undefined {
  const typed = option(given, 'giver');
  if (typed !== undefined) return idNamed(view, 'person', typed);
  const { custodian, where } = view.state.guns.get(gun) ?? {};
  const holder = where?.kind === 'hands' ? where.person : undefined;
  const isController = (id: string | undefined) => id !== undefined && view.state.people.get(id)?.handles === 'control';
  return [holder, custodian, plan === undefined ? undefined : view.state.plans.get(plan)?.line.controller].find(
    isController,
  );
}

interface Asked {
  readonly ask: Ask;
  readonly asker: string;
  readonly note: string | undefined;
}

function askFrom(view: View, given: Given): Asked {
  const action = argument(given, 'action').toLowerCase().replaceAll(' ', '-');
  const kind = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (kind === undefined) {
    const known = Object.keys(actions).join(', ');
    throw wrongUse('unknown-action', `"${argument(given, 'action')}" is nothing to ask for.`, `Actions: ${known}.`);
  }
  const person = idNamed(view, 'person', argument(given, 'person'));
  const gate = option(given, 'gate') as Ask['gate'];
  if (aboutAll.includes(kind) && /^all$/i.test(argument(given, 'thing'))) {
    return { asker: person, note: undefined, ask: { kind, things: [], ...(gate === undefined ? {} : { gate }) } };
  }
  const gun = idNamed(view, 'gun', argument(given, 'thing'));
  const typed = option(given, 'plan');
  const fitting = plansFor(view, gun, person);
  const [only] = fitting;
  const plan = typed === undefined ? (fitting.length === 1 ? only?.[0] : undefined) : idNamed(view, 'plan', typed);
  const aliases = fitting.map(([, { line }]) => line.alias).join(', ');
  let note: string | undefined;
  if (typed === undefined && plan !== undefined) note = `Asked for ${view.label(plan)}, the only plan line for both.`;
  if (typed === undefined && fitting.length > 1)
    note = `No plan line named; for both there are ${aliases}: name one with --plan.`;
  const [lot, from, giver] = [option(given, 'lot'), option(given, 'from'), option(given, 'giver')];
  const count = countOf(option(given, 'count'));
  const asker = kind === 'hand over' ? (giverFor(view, given, gun, plan) ?? person) : person;
  return {
    asker,
    note,
    ask: {
      kind,
      things: [gun],
      ...(plan === undefined ? {} : { plan }),
      ...(lot === undefined ? {} : { lot: idNamed(view, 'lot', lot) }),
      ...(from === undefined ? {} : { from: idNamed(view, 'place', from) }),
      ...(count === undefined ? {} : { count }),
      ...(kind === 'hand over' ? { receiver: person, giver: asker } : {}),
      ...(kind !== 'hand over' && giver !== undefined ? { giver: idNamed(view, 'person', giver) } : {}),
      ...(gate === undefined ? {} : { gate }),
    },
  };
}

/** One ask, judged anew. */
function whyAsk(given: Given, { view, zone, when }: Looking): Result {
  const { ask, asker, note } = askFrom(view, given);
  const found = answer(view, ask, { person: asker, device: '' });
  const gun = ask.things[0] === undefined ? 'all' : view.label(ask.things[0]);
  const until = found.mayBeginUntil === undefined ? undefined : readInstant(found.mayBeginUntil);
  const who = ask.kind === 'hand over' ? `${named(view, asker)} to ${named(view, ask.receiver)}` : named(view, asker);
  const verdict =
    found.verdict === 'granted'
      ? `GRANTED${until === undefined ? '' : `, may begin until ${writeClock(until, zone)}`}`
      : `REFUSED, ${many(found.reasons.length, 'reason')}`;
  const lines = [
    `${ask.kind} ${gun}, ${who}, ${when}`,
    ...(note === undefined ? [] : [note]),
    '',
    verdict,
    ...found.reasons.map((reason, at) => `\n${reasonLines(reason, `${at + 1}.`)}`),
    ...found.warnings.map((warning) => `\n${reasonLines(warning, 'Warning:')}`),
  ];
  return {
    exit: found.verdict === 'granted' ? exits.done : exits.failed,
    text: lines.join('\n'),
    json: {
      verdict: found.verdict,
      at: stamp(view.at),
      ask: {
        kind: ask.kind,
        gun,
        plan: ask.plan === undefined ? null : view.label(ask.plan),
        asker: view.alias(asker),
      },
      note: note ?? null,
      mayBeginUntil: found.mayBeginUntil ?? null,
      reasons: found.reasons.map(withTime),
      warnings: found.warnings.map(withTime),
      rulebook: found.rulebook,
    },
  };
}

/** Everything that keeps one thing from going out: every ask it is part of, judged anew. */
function whyThing(given: Given, { view, when }: Looking): Result {
  const id = idNamed(view, 'thing', argument(given, 'thing'));
  const found = whyNot(view, id);
  if (found.asked.length === 0) {
    const remedy = 'Name a gun, a lot, a place that holds rounds or guns, a person of the plan, or a line of it.';
    throw wrongUse('nothing-to-ask', `Nothing is asked for with ${named(view, id)} now.`, remedy);
  }
  const isFree = found.reasons.length === 0;
  /** What a reason withholds, in short where that is everything. */
  const withheld = (withholds: readonly string[]): readonly string[] =>
    withholds.length > 1 && withholds.length === found.asked.length ? ['everything asked'] : withholds;
  const lines = [
    `${named(view, id)}, ${when}`,
    ...found.asked.map(({ ask, by }) => `asked anew: ${ask}${by === '' ? '' : `, by ${by}`}`),
    '',
    isFree ? 'GRANTED, nothing stands in the way' : `NOT NOW, ${many(found.reasons.length, 'reason')}`,
    ...found.reasons.map((each, at) => `\n${reasonLines(each, `${at + 1}.`, withheld(each.withholds))}`),
    ...found.warnings.map((each) => `\n${reasonLines(each, 'Warning:', withheld(each.withholds))}`),
  ];
  return {
    exit: isFree ? exits.done : exits.failed,
    text: lines.join('\n'),
    json: { ...found, at: stamp(view.at) },
  };
}

export const why: Command = {
  name: 'why',
  says: 'Ask whether an act would be permitted, or what keeps a thing from going out: every reason, most important first.',
  more: [
    'The ask is judged anew, as a device would judge it; nothing is recorded. Each reason says what is missing, who can supply it, how long that takes, and which text asks for it. ' +
      'For hand-over the person is the receiver; for every other action the person who would do it. Exits with 0 if granted, with 1 if refused.',
    'With a thing alone, everything is asked that is still to be asked before it goes out, for each line of the plan it is part of: for a gun taking, loading, handing over or beginning; for a lot or a tray loading from it; for a person what they would give or get. A reason that stands in the way of several asks is told once.',
  ],
  args: [
    {
      flag: '<thing>',
      says: 'a gun by its short name, for close and sign also: all; alone also a lot, place, person or line of the plan',
    },
    { flag: '[person]', says: 'a person by short name or role: P07, "Actor A"' },
    { flag: '[action]', says: `one of: ${Object.keys(actions).join(', ')}` },
  ],
  options: [
    { flag: '--plan <plan>', says: 'the line of the plan, such as PL-05' },
    { flag: '--lot <lot>', says: 'for load: the lot' },
    { flag: '--from <place>', says: 'for load: the tray or box the rounds come from' },
    { flag: '--count <count>', says: 'for load: how many rounds' },
    { flag: '--giver <person>', says: 'who would hand over or load; whoever answers for the gun unless given' },
    { flag: '--gate <gate>', says: 'for close: which gate', choices: breakWords },
    ...timeOptions,
  ],
  examples: [
    'why W-17 P12 hand-over --plan PL-04 --at 09:20',
    'why W-01 P01 load --plan PL-05 --lot B01 --from T4 --count 3 --at 10:14',
    'why all P03 sign --at 20:06 --json',
    'why B01 --at 10:14',
    'why "Actor A" --at 09:00',
  ],
  run: (given) =>
    looking(given, (looked) => {
      const [person, action] = [argument(given, 'person'), argument(given, 'action')];
      if (person !== '' && action === '') {
        const thing = argument(given, 'thing');
        throw wrongUse(
          'no-action',
          `Nothing is said that ${person} would do with ${thing}.`,
          `Add one of: ${Object.keys(actions).join(', ')}; or leave ${person} out to ask about ${thing} alone.`,
        );
      }
      return given.args['person']?.length ? whyAsk(given, looked) : whyThing(given, looked);
    }),
};
