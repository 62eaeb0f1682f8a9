// What else people do on a set, right and wrong: stops, finds, losses, breaks, changes of plan, late entries, odd asks.

import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Chance } from './chance.ts';
import { asks, blind, handOver, lookByTwo, together } from './cycle.ts';
import { blankPlan, gun, HOUR, idOf, lot, MINUTE, person, place, plan, SECOND } from './set.ts';
import { ask, askOn, pass, remark, type Stage, saw, say, sign, signOn } from './stage.ts';
import { inTray, lookAtGun, lookAtTray, put } from './world.ts';

type Deed = (stage: Stage, chance: Chance) => Promise<void> | void;

export const peopleOf = (stage: Stage): readonly string[] =>
  stage.size === 'full' ? ['P01', 'P02', 'P05', 'P07', 'P14'] : ['P01', 'P05', 'P07'];

/** Ids of events of a kind signed in this history, newest last. */
const made = (stage: Stage, ...types: readonly string[]): string[] =>
  [...stage.signed.values()].filter((each) => types.includes(each.type)).map(({ id }) => id);

const holdCauses = [
  'StopCalled',
  'DidNotFire',
  'AnomalyNoticed',
  'ShotUnplanned',
  'RoundFound',
  'ThingMissed',
  'HandOverDisputed',
];

async function release(
  stage: Stage,
  chance: Chance,
  hold: string,
  isStop: boolean,
  pair?: readonly [string, string],
): Promise<void> {
  const people = peopleOf(stage);
  const first = pair?.[0] ?? (isStop ? 'P01' : chance.oneOf(people));
  const also = isStop && chance.happens(0.7) ? 'P05' : chance.oneOf(people.filter((each) => each !== first));
  const other = pair?.[1] ?? also;
  if (chance.happens(0.6)) {
    const answer = ask(stage, first, { kind: 'release', things: [], hold, second: person(other) });
    if (answer?.verdict === 'refused' && chance.happens(0.4)) return;
  }
  const at = stage.now;
  const released = sign(stage, first, 'HoldReleased', { hold, cause: 'looked into', second: person(other) });
  if (released === undefined) return;
  const seconded = chance.happens(0.9);
  let signed: string | undefined;
  if (seconded) {
    await pass(stage, 2 * SECOND);
    together(stage, first, other);
    signed = sign(stage, other, 'Seconded', { of: released });
  }
  const what = stage.signed.get(hold)?.type === 'StopCalled' ? 'stop' : 'hold';
  const who = signed === undefined ? first : `${first} and ${other}`;
  const events = [released, ...(signed === undefined ? [] : [signed])];
  stage.lines.push({ at, text: `${who} release the ${what}: looked into`, events, isComment: what === 'hold' });
}

/** Those who may lift a hold come along at once, now and then: what takes many steps would hardly ever be seen. */
async function soonLifted(
  stage: Stage,
  chance: Chance,
  hold: string | undefined,
  pair: readonly [string, string],
): Promise<void> {
  if (hold === undefined || !chance.happens(0.5)) return;
  await pass(stage, 20 * SECOND);
  await release(stage, chance, hold, stage.signed.get(hold)?.type === 'StopCalled', pair);
}

/** Everything on the table, by name. */
export const deeds = {
  async stop(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    const id = sign(stage, who, 'StopCalled', { words: 'a dog in the line' });
    say(stage, `${who} calls stop: a dog in the line`, id);
    saw(stage, 'stop called');
    // Half of the time without a caller: then the stop must stand.
    await soonLifted(stage, chance, id, ['P01', chance.happens(0.5) ? 'P05' : 'P07']);
  },
  'stop by nobody known'(stage, chance) {
    const phone = chance.oneOf(stage.phones.filter((each) => !each.isOff));
    signOn(stage, phone, undefined, 'StopCalled', {}, { assent: { how: 'unauthenticated' } });
    remark(stage, `somebody calls stop on ${phone.alias}`);
    saw(stage, 'stop called by nobody known');
  },
  async 'release the stop'(stage, chance) {
    const stop = made(stage, 'StopCalled').at(-1);
    if (stop !== undefined) await release(stage, chance, stop, true);
  },
  async 'release a hold'(stage, chance) {
    const causes = [...made(stage, ...holdCauses), ...made(stage, 'AnswerOpened', 'LoadWitnessed', 'Looked').slice(-3)];
    const cause = causes.length > 0 ? chance.oneOf(causes.slice(-6)) : undefined;
    if (cause !== undefined) await release(stage, chance, cause, false);
  },
  'did not fire'(stage, chance) {
    const who = chance.oneOf(['P05', 'P07']);
    const { world } = stage;
    const at = world.rounds.findIndex((each) => each.condition === 'unused' && each.lot === 'B01');
    if (at >= 0) world.rounds[at] = { lot: 'B01', condition: 'did not fire' };
    else world.faithful = false;
    say(
      stage,
      `${who} says W-01 did not fire, 1 round`,
      sign(stage, who, 'DidNotFire', { gun: gun('W-01'), count: 1 }),
    );
  },
  async 'quarantine what did not fire'(stage, chance) {
    const { world } = stage;
    if (!world.rounds.some((each) => each.condition === 'did not fire')) return;
    if (chance.happens(0.7)) await pass(stage, 45 * SECOND);
    world.next = 'unload';
  },
  'unplanned shot'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    stage.world.faithful = false;
    const holder = stage.world.holder;
    const body = { gun: gun('W-01'), ...(holder === undefined ? {} : { holder: person(holder) }) };
    say(stage, `${who} reports an unplanned shot from W-01`, sign(stage, who, 'ShotUnplanned', body));
  },
  async anomaly(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    const kind = chance.oneOf(['dropped', 'jammed', 'weak shot', 'refused a round'] as const);
    const text =
      kind === 'dropped'
        ? `${who} drops W-01`
        : `${who} notices that W-01 ${kind === 'jammed' ? 'jams' : kind === 'weak shot' ? 'fires a weak shot' : 'refuses a round'}`;
    const id = sign(stage, who, 'AnomalyNoticed', { gun: gun('W-01'), kind });
    if (kind === 'weak shot') stage.lines.push({ at: stage.now, text, events: [], isComment: true });
    else say(stage, text, id);
    await soonLifted(stage, chance, id, ['P01', 'P05']);
  },
  'round found'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    const where = chance.oneOf(['cart', 'street', 'T3']);
    stage.world.faithful = false;
    const body = { place: place(where), count: 1, seen: { count: 1, bullet: true, primer: 'not seen' } };
    say(stage, `${who} finds 1 round on ${where}: bullet`, sign(stage, who, 'RoundFound', body));
  },
  async 'round identified'(stage, chance) {
    const found = made(stage, 'RoundFound').at(-1);
    if (found === undefined) return;
    const one = chance.oneOf(['P01', 'P05']);
    const id = sign(stage, one, 'RoundIdentified', { found, lot: lot('B01'), to: place('T3'), tells: ['red crimp'] });
    await pass(stage, SECOND);
    together(stage, 'P01', 'P05');
    if (id !== undefined) sign(stage, one === 'P01' ? 'P05' : 'P01', 'Seconded', { of: id });
    remark(stage, `${one} and another tell the round found by its tells`);
  },
  'tray missed'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} cannot find T3`, sign(stage, who, 'ThingMissed', { thing: place('T3') }));
    stage.world.trayLooked = false;
    saw(stage, 'tray missed');
  },
  'tray found'(stage, chance) {
    if (made(stage, 'ThingMissed').length === 0) return;
    const who = chance.oneOf(peopleOf(stage));
    say(
      stage,
      `${who} finds T3 on street`,
      sign(stage, who, 'ThingFound', { thing: place('T3'), place: place('street') }),
    );
  },
  'gun missed'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    stage.world.faithful = false;
    say(stage, `${who} cannot find W-01`, sign(stage, who, 'ThingMissed', { thing: gun('W-01') }));
  },
  'left unattended'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    const isGun = chance.happens(0.4);
    const thing = isGun ? 'W-01' : 'T3';
    if (!isGun) stage.world.trayLooked = false;
    const id = sign(stage, who, 'LeftUnattended', { thing: isGun ? gun('W-01') : place('T3') });
    say(stage, `${who} leaves ${thing} unattended`, id);
  },
  async meal(stage, chance) {
    const { world } = stage;
    say(stage, 'P05 calls the meal', sign(stage, 'P05', 'BreakBegan', { kind: 'meal' }));
    world.onBreak = true;
    if (chance.happens(0.4)) {
      await pass(stage, MINUTE);
      say(
        stage,
        'P01 puts T3 in Safe1',
        sign(stage, 'P01', 'ThingMoved', { things: [place('T3')], to: place('Safe1') }),
      );
      if (world.holder === 'P01') {
        say(
          stage,
          'P01 puts W-01 in Safe1',
          sign(stage, 'P01', 'ThingMoved', { things: [gun('W-01')], to: place('Safe1') }),
        );
        world.holder = undefined;
        world.next = 'open';
      }
      say(stage, 'P01 locks Safe1', sign(stage, 'P01', 'StoreLocked', { place: place('Safe1') }));
      world.isOpen = false;
      if (world.next === 'take') world.next = 'open';
    }
    await pass(stage, chance.oneOf([5, 14, 16, 30]) * MINUTE);
    if (chance.happens(0.5)) await deeds['meal ends']?.(stage, chance);
  },
  'meal ends'(stage) {
    if (!stage.world.onBreak) return;
    stage.world.onBreak = false;
    say(stage, 'P05 ends the meal', sign(stage, 'P05', 'BreakEnded', { kind: 'meal' }));
    stage.world.trayLooked = false;
  },
  'locks the store'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} locks Safe1`, sign(stage, who, 'StoreLocked', { place: place('Safe1') }));
    stage.world.isOpen = false;
    if (stage.world.next === 'take') stage.world.next = 'open';
  },
  async 'opens the store alone'(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} opens Safe1`, sign(stage, who, 'StoreOpened', { place: place('Safe1') }));
    stage.world.isOpen = true;
  },
  'puts the gun away'(stage) {
    const { world } = stage;
    if (world.holder !== world.controller || world.running) return;
    say(
      stage,
      `${world.controller} puts W-01 in Safe1`,
      sign(stage, world.controller, 'ThingMoved', { things: [gun('W-01')], to: place('Safe1') }),
    );
    world.holder = undefined;
    world.next = world.isOpen ? 'take' : 'open';
  },
  'lays the gun on the cart'(stage) {
    const { world } = stage;
    if (world.holder !== world.controller || world.running) return;
    say(
      stage,
      `${world.controller} puts W-01 on cart`,
      sign(stage, world.controller, 'ThingMoved', { things: [gun('W-01')], to: place('cart') }),
    );
    world.holder = undefined;
    world.next = 'take';
  },
  'moved by others'(stage, chance) {
    const who = chance.oneOf(['P05', 'P07']);
    stage.world.faithful = false;
    say(
      stage,
      `${who} puts W-01 on cart`,
      sign(stage, who, 'ThingMoved', { things: [gun('W-01')], to: place('cart') }),
    );
    stage.world.holder = undefined;
    stage.world.next = 'take';
  },
  async 'saw another number'(stage, chance) {
    const loading = made(stage, 'RoundsLoaded').at(-1);
    if (loading === undefined) return;
    stage.world.faithful = false;
    const id = sign(stage, 'P05', 'LoadWitnessed', { load: loading, count: 2 });
    say(stage, 'P05 saw 2 go into W-01', id);
    if (stage.size === 'full') await soonLifted(stage, chance, id, ['P02', 'P14']);
  },
  'witnesses own load'(stage) {
    const loading = made(stage, 'RoundsLoaded').at(-1);
    if (loading === undefined) return;
    sign(stage, stage.world.controller, 'LoadWitnessed', { load: loading, count: stage.world.rounds.length });
    remark(stage, `${stage.world.controller} confirms a load of their own`);
    saw(stage, 'one person tries to be two');
  },
  async 'looks twice alone'(stage, chance) {
    const { world } = stage;
    const seen = lookAtGun(world, chance);
    await blind(stage, 'P01', 'P01', { look: seen }, { look: seen });
    remark(stage, 'P01 answers a look of their own');
    saw(stage, 'one person tries to be two');
  },
  async 'loads more, witnessed by nobody else'(stage) {
    const { world } = stage;
    if (inTray(world, 'T3', 'B01') < 1 || world.rounds.length > 5) return;
    const loading = sign(stage, world.controller, 'RoundsLoaded', {
      gun: gun('W-01'),
      lot: lot('B01'),
      from: place('T3'),
      count: 1,
      plan: plan('PL-01'),
    });
    put(world, 'T3', 'B01', -1);
    world.rounds.push({ lot: 'B01', condition: 'unused' });
    await pass(stage, SECOND);
    if (loading !== undefined) sign(stage, world.controller, 'LoadWitnessed', { load: loading, count: 1 });
    say(stage, `${world.controller} tops up W-01 with 1 B01 from T3`, loading);
  },
  async 'tops up'(stage, chance) {
    const { world } = stage;
    if (inTray(world, 'T3', 'B01') < 1 || world.rounds.length > 5) return;
    const loading = sign(stage, world.controller, 'RoundsLoaded', {
      gun: gun('W-01'),
      lot: lot('B01'),
      from: place('T3'),
      count: 1,
      plan: plan('PL-01'),
    });
    put(world, 'T3', 'B01', -1);
    world.rounds.push({ lot: 'B01', condition: 'unused' });
    await pass(stage, SECOND);
    together(stage, world.controller, 'P05');
    const seen = loading === undefined ? undefined : sign(stage, 'P05', 'LoadWitnessed', { load: loading, count: 1 });
    say(stage, `${world.controller} tops up W-01 with 1 B01 from T3, seen by P05`, loading, seen);
    if (chance.happens(0.5)) ask(stage, world.controller, asks.handOver());
  },
  'loads a stray round'(stage, chance) {
    const who = chance.oneOf(['P01', 'P05', 'P07']);
    const { world } = stage;
    if (world.rounds.length > 5) return;
    world.rounds.push({ lot: 'bulleted', condition: 'unused' });
    world.faithful = false;
    say(
      stage,
      `${who} loads W-01 with 1 round of unknown origin`,
      sign(stage, who, 'RoundsLoaded', { gun: gun('W-01'), count: 1 }),
    );
  },
  'loads and writes nothing'(stage, chance) {
    const { world } = stage;
    world.faithful = false;
    if (world.rounds.length < 6 && chance.happens(0.6))
      world.rounds.push({ lot: chance.happens(0.5) ? 'bulleted' : 'B01', condition: 'unused' });
    else world.rounds.pop();
    remark(stage, 'somebody changes what is in W-01 and writes nothing down');
    saw(stage, 'unrecorded change of a gun');
  },
  'changes a tray and writes nothing'(stage, chance) {
    put(stage.world, 'T3', chance.happens(0.5) ? 'bulleted' : 'B01', chance.happens(0.5) ? 1 : -1);
    stage.world.faithful = false;
    remark(stage, 'somebody changes what is in T3 and writes nothing down');
  },
  'partial look'(stage, chance) {
    const count = 1 + chance.whole(4);
    const look = {
      subject: gun('W-01'),
      seen: [{ count: Math.min(count, stage.world.rounds.length || 1) }],
      turned: count,
    };
    const id = sign(stage, 'P05', 'Looked', { look });
    say(stage, `P05 looks at W-01: ${look.seen[0]?.count} bright primer, turned ${count}`, id);
  },
  async 'looks again by two'(stage, chance) {
    const { world } = stage;
    const people = peopleOf(stage);
    const one = chance.happens(0.7) ? 'P01' : chance.oneOf(people);
    const other = chance.oneOf(people.filter((each) => each !== one));
    if (chance.happens(0.6)) await lookByTwo(stage, one, other, lookAtGun(world, chance), lookAtGun(world, chance));
    else {
      const seen = () => lookAtTray(world, 'T3', chance);
      await lookByTwo(stage, one, other, seen(), seen());
    }
  },
  async 'a look that something comes between'(stage, chance) {
    const { world } = stage;
    const look = lookAtGun(world, chance);
    const [sealed] = await blind(stage, 'P01', 'P05', { look }, { look });
    if (sealed !== undefined) saw(stage, 'look by two');
    await deeds['anomaly']?.(stage, chance);
    remark(stage, 'P01 and P05 look at W-01');
  },
  async 'counts the tray'(stage, chance) {
    const real = inTray(stage.world, 'T3', 'B01');
    const tally = (count: number) => ({ subject: place('T3'), of: 'rounds', rows: [{ lot: lot('B01'), count }] });
    const one = real + (chance.happens(0.15) ? 1 : 0);
    const other = real + (chance.happens(0.1) ? -1 : 0);
    if (one !== real || other !== real) stage.world.faithful = false;
    const at = stage.now;
    const events = await blind(stage, 'P01', 'P05', { count: tally(one) }, { count: tally(Math.max(0, other)) });
    const text = `P01 and P05 count T3: ${one} B01${one === other ? '' : ` | ${Math.max(0, other)} B01`}`;
    stage.lines.push({ at, text, events: events.filter((each) => each !== undefined), isComment: false });
  },
  async 'counts the guns'(stage) {
    const count = stage.world.holder === undefined ? (stage.size === 'full' ? 2 : 1) : stage.size === 'full' ? 1 : 0;
    const tally = { subject: place('Safe1'), of: 'guns', rows: [{ count }] };
    const at = stage.now;
    const events = await blind(stage, 'P01', 'P05', { count: tally }, { count: tally });
    const text = `P01 and P05 count guns in Safe1: ${count}`;
    stage.lines.push({ at, text, events: events.filter((each) => each !== undefined), isComment: false });
  },
  'shot late entered'(stage, chance) {
    const ago = chance.oneOf([3, 10, 40]) * MINUTE;
    const more = { happened: { from: stage.now - ago, source: 'said' as const } };
    stage.world.faithful = false;
    const id = sign(stage, 'P05', 'ShotsCounted', { gun: gun('W-01'), count: 1 }, more);
    remark(stage, `P05 enters a shot from W-01 of ${ago / MINUTE} minutes ago`);
    if (id !== undefined) saw(stage, 'entered late');
  },
  'looks entered late'(stage, chance) {
    const ago = chance.oneOf([3, 10]) * MINUTE;
    const look = lookAtGun(stage.world, chance);
    sign(stage, 'P05', 'Looked', { look }, { happened: { from: stage.now - ago, source: 'said' } });
    remark(stage, `P05 enters a look at W-01 of ${ago / MINUTE} minutes ago`);
    saw(stage, 'late proof offered');
  },
  'looks on a slip'(stage, chance) {
    const look = lookAtGun(stage.world, chance);
    sign(stage, 'P05', 'Looked', { look }, { entered: { how: 'slip', slip: 'S-1' } });
    remark(stage, 'P05 looks at W-01, on a slip');
    saw(stage, 'late proof offered');
  },
  'looks unsigned'(stage, chance) {
    const look = lookAtGun(stage.world, chance);
    sign(
      stage,
      'P05',
      'Looked',
      { look },
      { assent: { how: chance.oneOf(['unauthenticated', 'badge', 'spoken'] as const) } },
    );
    remark(stage, 'P05 looks at W-01, without a key');
    saw(stage, 'weak proof offered');
  },
  'looks on the phone of another'(stage, chance) {
    const phone = stage.phones.find((each) => each.holder === 'P07' && !each.isOff);
    if (!phone) return;
    signOn(stage, phone, 'P05', 'Looked', { look: lookAtGun(stage.world, chance) }, { assent: { how: 'own key' } });
    remark(stage, 'somebody looks at W-01 in the name of P05, on the phone of P07');
    saw(stage, 'weak proof offered');
  },
  dispute(stage, chance) {
    const handover = made(stage, 'HandedOver').at(-1);
    const who = chance.oneOf(peopleOf(stage));
    const body = { thing: gun('W-01'), words: 'it was another', ...(handover === undefined ? {} : { handover }) };
    say(stage, `${who} disputes the hand-over of W-01: "it was another"`, sign(stage, who, 'HandOverDisputed', body));
  },
  async concern(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    const within = chance.oneOf([1, 5, 60]);
    const about = chance.happens(0.5) ? [person('P01')] : undefined;
    const body = { guns: [gun('W-01')], answerWithinMin: within, ...(about ? { about } : {}) };
    const id = sign(stage, who, 'ConcernRaised', body);
    const against = about ? ' against P01' : '';
    say(
      stage,
      `${who} raises a concern about W-01${against}, to be answered within ${within} minutes: guns lie about`,
      id,
    );
    if (chance.happens(0.5)) await pass(stage, 6 * MINUTE);
    if (chance.happens(0.3)) await deeds['concern answered']?.(stage, chance);
  },
  'concern answered'(stage, chance) {
    const concern = made(stage, 'ConcernRaised').at(-1);
    if (concern === undefined) return;
    const who = chance.oneOf(peopleOf(stage));
    say(
      stage,
      `${who} answers the concern: it is guarded now`,
      sign(stage, who, 'ConcernAnswered', { concern, answer: 'it is guarded now' }),
    );
  },
  'set down'(stage) {
    if (stage.world.holder === undefined) return;
    const who = stage.world.holder;
    say(
      stage,
      `${who} sets W-01 down on cart`,
      sign(stage, who, 'GunSetDown', { gun: gun('W-01'), place: place('cart'), planned: false }),
    );
    stage.world.holder = undefined;
    stage.world.next = 'take';
  },
  'picked up'(stage, chance) {
    if (stage.world.holder !== undefined) return;
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} picks up W-01`, sign(stage, who, 'GunPickedUp', { gun: gun('W-01'), planned: false }));
    stage.world.holder = who;
    stage.world.next = who === stage.world.controller ? 'look' : 'give back';
  },
  async 'handed on by another'(stage, chance) {
    const from = chance.oneOf(peopleOf(stage));
    const to = chance.oneOf(peopleOf(stage).filter((each) => each !== from));
    stage.world.faithful = false;
    await handOver(stage, from, to, {}, chance.happens(0.6));
    stage.world.next = 'give back';
  },
  async 'given twice at once'(stage) {
    const { world } = stage;
    if (world.holder !== world.controller || stage.size !== 'full') return;
    stage.world.faithful = false;
    const one = sign(stage, world.controller, 'HandedOver', {
      thing: gun('W-01'),
      to: person('P07'),
      plan: plan('PL-01'),
    });
    const tablet = stage.phones.find((each) => each.holder === undefined);
    const more = { assent: { how: 'own pin' as const } };
    const other =
      tablet && signOn(stage, tablet, world.controller, 'HandedOver', { thing: gun('W-01'), to: person('P02') }, more);
    await pass(stage, SECOND);
    if (one !== undefined) sign(stage, 'P07', 'Received', { handover: one });
    if (other !== undefined) sign(stage, 'P02', 'Received', { handover: other });
    remark(stage, `${world.controller} is said to hand W-01 to P07 and to P02`);
    saw(stage, 'two hand-overs of one gun at once');
  },
  'works the action'(stage) {
    const { world } = stage;
    const at = world.rounds.findIndex((each) => each.condition === 'unused' && each.lot === 'B01');
    if (at < 0) return;
    world.rounds.splice(at, 1);
    put(world, 'T3', 'B01', 1);
    say(
      stage,
      'P01 works the lever of W-01: 1 out into T3',
      sign(stage, 'P01', 'ActionCycled', { gun: gun('W-01'), out: 1, to: place('T3') }),
    );
  },
  cleans(stage) {
    say(stage, 'P01 cleans W-01', sign(stage, 'P01', 'GunCleaned', { gun: gun('W-01') }));
  },
  'bore blocked'(stage, chance) {
    const who = chance.oneOf(['P01', 'P05']);
    const look = { subject: gun('W-01'), seen: [], bore: 'blocked' as const };
    say(stage, `${who} looks at W-01: bore blocked`, sign(stage, who, 'Looked', { look }));
    stage.world.faithful = false;
  },
  'tray fails a tell'(stage) {
    const look = { subject: place('T3'), seen: [{ count: 1, lacks: ['red crimp'] }], method: 'one by one' as const };
    say(stage, 'P05 looks at T3 one by one: 1 not red crimp', sign(stage, 'P05', 'Looked', { look }));
    stage.world.trayLooked = false;
  },
  'tray moved by others'(stage, chance) {
    const who = chance.oneOf(['P05', 'P07']);
    say(
      stage,
      `${who} puts T3 on street`,
      sign(stage, who, 'ThingMoved', { things: [place('T3')], to: place('street') }),
    );
    stage.world.trayLooked = false;
  },
  'tray sealed'(stage) {
    say(stage, 'P01 seals T3 with SEAL-1', sign(stage, 'P01', 'SealApplied', { thing: place('T3'), seal: 'SEAL-1' }));
  },
  'tray seal seen'(stage, chance) {
    const number = chance.happens(0.6) ? 'SEAL-1' : 'SEAL-9';
    say(
      stage,
      `P05 reads seal ${number} on T3 intact`,
      sign(stage, 'P05', 'SealSeen', { thing: place('T3'), seal: number, unbroken: true }),
    );
  },
  'controller leaves'(stage, chance) {
    const who = chance.oneOf(['P01', 'P05']);
    say(
      stage,
      who === 'P01' ? 'P01 leaves the set' : 'P05 notices that P01 has left',
      sign(stage, who, 'ControllerLeft', { person: person('P01') }),
    );
  },
  'controller is there'(stage) {
    say(stage, 'P01 is present with W-01', sign(stage, 'P01', 'PresenceConfirmed', { guns: [gun('W-01')] }));
  },
  async 'control passes'(stage) {
    if (stage.size !== 'full' || stage.world.controller !== 'P01') return;
    const id = sign(stage, 'P01', 'ControlTransferred', { to: person('P02'), guns: [gun('W-01')] });
    await pass(stage, SECOND);
    together(stage, 'P01', 'P02');
    const also = id === undefined ? undefined : sign(stage, 'P02', 'Seconded', { of: id });
    say(stage, 'P01 transfers control of W-01 to P02', id, also);
    stage.world.controller = 'P02';
    if (stage.world.holder === 'P01') stage.world.holder = 'P02';
  },
  'other work'(stage) {
    const body = {
      person: person('P01'),
      function: 'props',
      from: writeInstant(stage.now - HOUR),
      to: writeInstant(stage.now + HOUR),
      exclusive: false,
    };
    sign(stage, 'P05', 'DutyAssigned', body);
    remark(stage, 'P05 puts P01 on props as well');
  },
  'role changed'(stage, chance) {
    const [alias, body] = chance.oneOf([
      ['P05', { handles: 'none', witnesses: 'no' }],
      ['P07', { handles: 'none', witnesses: 'yes' }],
      ['P01', { handles: 'none', witnesses: 'yes' }],
    ] as const);
    sign(stage, 'P05', 'RoleChanged', { person: person(alias), ...body });
    stage.world.faithful = false;
    const words = `may handle ${body.handles}, may witness ${body.witnesses}`;
    say(stage, `P05 changes ${alias} to ${words}`, undefined);
  },
  'plan changed'(stage, chance) {
    const changed = chance.oneOf([
      { version: 2 },
      { inArc: [person('P05')] },
      { nearestFt: 10 },
      { performers: [person('P05')] },
      { lot: lot('B09') },
      { perTake: 2 },
      { kind: 'none' as const },
      { kind: 'bulleted' as const },
      { rolling: false, triggerPulled: false },
      { gun: gun('W-09') },
    ]);
    sign(stage, 'P05', 'ActionPlanned', { ...blankPlan(), ...changed });
    remark(stage, `P05 changes PL-01: ${Object.keys(changed).join(', ')}`);
  },
  'rules changed'(stage, chance) {
    const body = {
      rulebooks: ['csatf-bulletin-1'],
      minDistanceFt: 20,
      shownValidMin: chance.oneOf([1, 15]),
      didNotFireWaitS: 60,
      didNotFireWaitFloorS: 15,
      planVersion: 1,
      pilot: true,
      closers: [person('P01')],
      ...(chance.happens(0.4) ? { lateArrivalCutOff: writeInstant(stage.now - 10 * HOUR) } : {}),
      ...(chance.happens(0.2) ? { rulebooks: ['csatf-bulletin-1', 'us-california'] } : {}),
      ...(chance.happens(0.1) ? { rulebooks: ['a-rulebook-nobody-knows'] } : {}),
    };
    sign(stage, 'P05', 'RulesAdopted', body);
    remark(stage, 'P05 adopts other rules');
  },
  'brings a gun'(stage) {
    say(
      stage,
      'P07 arrives with a gun and rounds of their own',
      sign(stage, 'P07', 'ArrivalDeclared', { person: person('P07'), ownGun: true, ownRounds: true }),
    );
  },
  'brings nothing'(stage) {
    say(
      stage,
      'P07 declares no gun and no round of their own',
      sign(stage, 'P07', 'ArrivalDeclared', { person: person('P07'), ownGun: false, ownRounds: false }),
    );
  },
  'another lot'(stage, chance) {
    const isBulleted = chance.happens(0.4);
    const alias = isBulleted ? 'X01' : 'B07';
    const body = {
      lot: lot(alias),
      alias,
      kind: isBulleted ? 'bulleted' : 'blank',
      calibre: '.45 Colt',
      load: 'full',
      tells: [],
      opening: [{ place: place('T3'), count: 2 }],
      ...(chance.happens(0.5) ? { supplier: 'Supplier 2', paper: 'DN-7' } : {}),
    };
    sign(stage, 'P05', 'LotListed', body);
    stage.world.faithful = false;
    remark(stage, `P05 lists ${alias}`);
    const asked: Ask = {
      kind: 'load',
      things: [gun('W-01')],
      lot: lot(alias),
      from: place('T3'),
      count: 1,
      plan: plan('PL-01'),
    };
    ask(stage, 'P01', asked);
  },
  frozen(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} freezes everything: nobody touches the cart`, sign(stage, who, 'EvidenceFrozen', {}));
  },
  injury(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(stage, `${who} reports an injury: shoulder`, sign(stage, who, 'InjuryReported', {}));
  },
  'asks oddly'(stage, chance) {
    const people = peopleOf(stage);
    const who = chance.happens(0.5) ? 'P01' : chance.oneOf(people);
    const what = chance.oneOf<Ask>([
      asks.take(),
      asks.load(),
      asks.load(4),
      { kind: 'load', things: [gun('W-01')], from: place('T3'), count: 1, plan: plan('PL-01') },
      { kind: 'load', things: [gun('W-01')], lot: lot('B01'), count: 1 },
      { kind: 'load', things: [gun('W-01')], lot: lot('B99'), from: place('Q01'), count: 1, plan: plan('PL-01') },
      asks.handOver(),
      { ...asks.handOver(), receiver: person('P05') },
      { ...asks.handOver(), receiver: person('P99') },
      { kind: 'hand over', things: [gun('W-01')], receiver: person('P07') },
      { kind: 'hand over', things: [gun('W-77')], receiver: person('P07'), plan: plan('PL-01') },
      { kind: 'hand over', things: [gun('W-13')], receiver: person('P07'), plan: plan('PL-01') },
      asks.begin(),
      { kind: 'begin', things: [] },
      { kind: 'close', things: [], gate: 'meal' },
      { kind: 'close', things: [], gate: 'meal', items: ['W-01', 'T3', 'T1', 'Q01', 'S01'] },
      { kind: 'sign', things: [] },
      { kind: 'waive', things: [gun('W-01')], second: person('P14'), orderedBy: person('P05') },
      { kind: 'release', things: [], hold: made(stage, ...holdCauses).at(-1) ?? '0'.repeat(64), second: person('P05') },
    ]);
    ask(stage, who, what);
  },
  'a stranger asks'(stage, chance) {
    const phone = chance.oneOf(stage.phones.filter((each) => !each.isOff));
    askOn(
      stage,
      phone,
      chance.oneOf(['P98', 'P07', 'P01']),
      chance.oneOf([asks.handOver(), asks.load(), asks.begin()]),
    );
  },
  'asks anew'(stage, chance) {
    ask(stage, chance.oneOf(['P01', 'P05']), chance.oneOf([asks.handOver('P01'), asks.load(), asks.begin()]));
  },
  async 'signs the day'(stage) {
    ask(stage, 'P05', { kind: 'sign', things: [] });
    say(stage, 'P05 signs the day', sign(stage, 'P05', 'SessionSigned', { session: idOf('session', 'day 1') }));
  },
  async 'rounds moved by two'(stage) {
    if (stage.size !== 'full' || inTray(stage.world, 'T3', 'B01') < 2) return;
    const id = sign(stage, 'P01', 'RoundsMoved', {
      lot: lot('B01'),
      count: 2,
      from: place('T3'),
      to: place('T1'),
      condition: 'unused',
    });
    put(stage.world, 'T3', 'B01', -2);
    put(stage.world, 'T1', 'B01', 2);
    await pass(stage, SECOND);
    together(stage, 'P01', 'P02');
    const also = id === undefined ? undefined : sign(stage, 'P02', 'Seconded', { of: id });
    say(stage, 'P01 and P02 move 2 B01 from T3 to T1', id, also);
  },
  'more than there is'(stage) {
    stage.world.faithful = false;
    const body = { lot: lot('B01'), count: 30, from: place('T3'), to: place('Q01'), condition: 'unused' };
    say(stage, 'P01 moves 30 B01 from T3 to Q01', sign(stage, 'P01', 'RoundsMoved', body));
    stage.world.trayLooked = false;
  },
  note(stage, chance) {
    const who = chance.oneOf(peopleOf(stage));
    say(
      stage,
      `${who} notes about W-01: the hammer feels loose`,
      sign(stage, who, 'NoteMade', { about: gun('W-01'), words: 'the hammer feels loose' }),
    );
  },
  async 'meeting late'(stage) {
    const body = {
      meeting: idOf('meeting', 'M-2'),
      kind: 'briefing',
      plans: [plan('PL-01')],
      topics: ['action', 'variations', 'call off', 'emergency', 'command'],
      attended: [person('P07')],
      walkThrough: false,
    };
    say(stage, 'P05 briefs P07 on PL-01 at street: all five', sign(stage, 'P05', 'MeetingHeld', body));
  },
  'session opens anew'(stage) {
    sign(stage, 'P05', 'SessionOpened', { session: idOf('session', 'day 2'), label: 'day 2', unit: 'main' });
    remark(stage, 'P05 opens another session');
  },
  async 'sees the rubber gun'(stage, chance) {
    if (stage.size !== 'full') return;
    const look = { subject: gun('W-13'), seen: [], tagRead: true };
    if (chance.happens(0.6)) say(stage, 'P01 looks at W-13: tag read', sign(stage, 'P01', 'Looked', { look }));
    ask(stage, 'P01', { kind: 'hand over', things: [gun('W-13')], receiver: person('P07'), plan: plan('PL-01') });
  },
} satisfies Record<string, Deed> as Readonly<Record<string, Deed>>;
