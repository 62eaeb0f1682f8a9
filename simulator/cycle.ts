// The round of one gun as a crew plays it: open, take, look, load, show, hand over, shoot, give back, empty; and begin again.

import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import type { BlindAnswer } from '@proofhouse/record/blind.ts';
import type { Chance } from './chance.ts';
import { gun, lot, person, place, plan, SECOND } from './set.ts';
import { ask, meet, type Phone, pass, phoneOf, type Stage, saw, say, send, sign, tell } from './stage.ts';
import { chambersSeen, lookAtGun, lookAtTray, lookInWords, put, type Round } from './world.ts';

/** The ask people put at each step, as they mean it. */
export const asks = {
  take: (): Ask => ({ kind: 'take', things: [gun('W-01')], from: place('Safe1'), plan: plan('PL-01') }),
  load: (count = 3): Ask => ({
    kind: 'load',
    things: [gun('W-01')],
    lot: lot('B01'),
    from: place('T3'),
    count,
    plan: plan('PL-01'),
  }),
  handOver: (giver?: string): Ask => ({
    kind: 'hand over',
    things: [gun('W-01')],
    receiver: person('P07'),
    plan: plan('PL-01'),
    ...(giver === undefined ? {} : { giver: person(giver) }),
  }),
  begin: (): Ask => ({ kind: 'begin', things: [gun('W-01')], plan: plan('PL-01') }),
} as const;

/** Two people who act together hold their phones together, unless they do not. */
export function together(stage: Stage, one: string, other: string): void {
  if (stage.meets) meet(stage, phoneOf(stage, one), phoneOf(stage, other));
}

async function breath(stage: Stage): Promise<void> {
  await pass(stage, SECOND + stage.net.whole(3 * SECOND));
}

/** Somebody fixes a first answer on their own phone. */
function seal(stage: Stage, phone: Phone, alias: string, answer: BlindAnswer): string | undefined {
  const isOwn = phone.holder === alias;
  const out = tell(stage, phone, {
    kind: 'seal',
    answer,
    act: { by: person(alias), ...(isOwn ? {} : { assent: { how: 'own pin' as const } }) },
  });
  if (!out.event || out.id === undefined) return undefined;
  stage.signed.set(out.id, { event: out.event, id: out.id, type: 'AnswerSealed', phone: phone.alias, at: stage.now });
  send(stage, phone, 'hub', { events: out.send });
  return out.id;
}

function open(stage: Stage, phone: Phone, alias: string, sealed: string): string | undefined {
  const isOwn = phone.holder === alias;
  const out = tell(stage, phone, {
    kind: 'open',
    sealed,
    act: { by: person(alias), ...(isOwn ? {} : { assent: { how: 'own pin' as const } }) },
  });
  if (out.refusal) saw(stage, `opening refused: ${out.refusal.code}`);
  if (!out.event || out.id === undefined) return undefined;
  stage.signed.set(out.id, { event: out.event, id: out.id, type: 'AnswerOpened', phone: phone.alias, at: stage.now });
  send(stage, phone, 'hub', { events: out.send });
  return out.id;
}

/** Whether two say the same of W-01, and it is not so: the books then follow what two people saw (model.md §6). */
function isSameMistake(stage: Stage, first: BlindAnswer, second: BlindAnswer): boolean {
  if (!('look' in first) || !('look' in second) || first.look.subject !== gun('W-01')) return false;
  const [one, other, so] = [first.look.seen, second.look.seen, chambersSeen(stage.world.rounds)].map((seen) =>
    JSON.stringify(seen),
  );
  return one === other && one !== so;
}

/** Two people answer blind: one seals, the other answers, the first opens. */
export async function blind(
  stage: Stage,
  one: string,
  other: string,
  first: BlindAnswer,
  second: BlindAnswer,
): Promise<(string | undefined)[]> {
  const phone = phoneOf(stage, one);
  if (!phone) return [];
  if (one !== other && isSameMistake(stage, first, second)) stage.world.faithful = false;
  const sealed = seal(stage, phone, one, first);
  if (sealed === undefined) return [];
  await breath(stage);
  together(stage, one, other);
  const type = 'look' in second ? 'Looked' : 'Counted';
  const answered = sign(stage, other, type, { ...second, answers: sealed });
  await breath(stage);
  together(stage, one, other);
  return [sealed, answered, open(stage, phone, one, sealed)];
}

/** Two people look at a thing, each without the other's answer. */
export async function lookByTwo(stage: Stage, one: string, other: string, first: Look, second: Look): Promise<void> {
  const at = stage.now;
  const events = await blind(stage, one, other, { look: first }, { look: second });
  const thing =
    first.subject === gun('W-01') ? 'W-01' : first.subject === place('T3') ? 'T3 one by one' : 'T1 one by one';
  const seen = lookInWords(first);
  const also = lookInWords(second);
  const text = `${one} and ${other} look at ${thing}: ${seen}${also === seen ? '' : ` | ${also}`}`;
  stage.lines.push({ at, text, events: events.filter((each) => each !== undefined), isComment: false });
}

/** Both halves of a hand-over. */
export async function handOver(
  stage: Stage,
  from: string,
  to: string,
  more: { answer?: string | undefined; isBack?: boolean } = {},
  received = true,
): Promise<void> {
  const at = stage.now;
  const given = sign(stage, from, 'HandedOver', {
    thing: gun('W-01'),
    to: person(to),
    ...(more.isBack ? {} : { plan: plan('PL-01') }),
    ...(more.answer === undefined ? {} : { answer: more.answer }),
  });
  if (given === undefined) return;
  stage.world.holder = to;
  await breath(stage);
  together(stage, from, to);
  const got = received ? sign(stage, to, 'Received', { handover: given }) : undefined;
  const text = more.isBack ? `${from} gives W-01 back to ${to}` : `${from} hands W-01 to ${to} for PL-01`;
  const events = [given, got].filter((each) => each !== undefined);
  stage.lines.push({ at, text: received ? text : `${text} (not confirmed)`, events, isComment: false });
}

const second = (stage: Stage): string => (stage.size === 'full' && stage.net.happens(0.4) ? 'P02' : 'P05');

type Step = (stage: Stage, chance: Chance) => Promise<void>;

const openStore: Step = async (stage) => {
  const opened = sign(stage, 'P01', 'StoreOpened', { place: place('Safe1') });
  if (stage.size === 'full' && opened !== undefined) {
    await breath(stage);
    together(stage, 'P01', 'P02');
    say(stage, 'P01 and P02 open Safe1', opened, sign(stage, 'P02', 'Seconded', { of: opened }));
  } else say(stage, 'P01 opens Safe1', opened);
  stage.world.isOpen = true;
  stage.world.next = 'take';
};

const take: Step = async (stage, chance) => {
  if (chance.happens(0.4)) ask(stage, 'P01', asks.take());
  say(
    stage,
    'P01 takes W-01 from Safe1',
    sign(stage, 'P01', 'ThingMoved', { things: [gun('W-01')], to: person('P01') }),
  );
  stage.world.holder = 'P01';
  stage.world.next = 'look';
};

const look: Step = async (stage, chance) => {
  const { world } = stage;
  await lookByTwo(stage, world.controller, second(stage), lookAtGun(world, chance), lookAtGun(world, chance));
  world.next = world.rounds.length > 0 ? 'unload' : world.trayLooked ? 'load' : 'tray';
};

const tray: Step = async (stage, chance) => {
  const { world } = stage;
  const seen = () => lookAtTray(world, 'T3', chance);
  await lookByTwo(stage, world.controller, second(stage), seen(), seen());
  world.trayLooked = true;
  world.next = world.rounds.length > 0 ? 'show' : 'load';
};

const load: Step = async (stage, chance) => {
  const { world } = stage;
  const count = Math.min(3, inside(world.trays['T3']?.['B01'] ?? 0));
  if (count === 0) {
    world.next = 'look';
    return;
  }
  if (chance.happens(0.75)) {
    const answer = ask(stage, world.controller, asks.load(count));
    const text = `${world.controller} asks to load W-01 with ${count} B01 from T3 for PL-01`;
    say(stage, `${text}${answer ? ` => ${answer.verdict}` : ''}`, answer?.id);
    if (answer?.verdict === 'refused' && chance.happens(0.8)) {
      world.next = 'look';
      world.trayLooked = false;
      return;
    }
  }
  const at = stage.now;
  const body = { gun: gun('W-01'), lot: lot('B01'), from: place('T3'), count, plan: plan('PL-01') };
  const loading = sign(stage, world.controller, 'RoundsLoaded', body);
  if (loading === undefined) return;
  put(world, 'T3', 'B01', -count);
  world.rounds.push(...Array.from({ length: count }, (): Round => ({ lot: 'B01', condition: 'unused' })));
  await breath(stage);
  const witness = chance.happens(0.95) ? second(stage) : undefined;
  let seen: string | undefined;
  if (witness !== undefined && witness !== world.controller) {
    together(stage, world.controller, witness);
    seen = sign(stage, witness, 'LoadWitnessed', { load: loading, count });
  }
  const by = seen === undefined ? '' : `, seen by ${witness}`;
  const text = `${world.controller} loads W-01 with ${count} B01 from T3 for PL-01${by}`;
  stage.lines.push({ at, text, events: [loading, ...(seen === undefined ? [] : [seen])], isComment: false });
  world.next = 'show';
};
const inside = (count: number): number => Math.max(0, count);

const show: Step = async (stage, chance) => {
  const seen = lookAtGun(stage.world, chance);
  together(stage, stage.world.controller, 'P05');
  say(stage, `P05 looks at W-01: ${lookInWords(seen)}`, sign(stage, 'P05', 'Looked', { look: seen }));
  stage.world.next = 'show the performer';
};

const showPerformer: Step = async (stage) => {
  together(stage, 'P05', 'P07');
  const by = stage.world.controller;
  say(stage, `${by} shows W-01 to P07`, sign(stage, 'P07', 'WasShown', { gun: gun('W-01'), by: person(by) }));
  stage.world.next = 'hand over';
};

const give: Step = async (stage, chance) => {
  const { world } = stage;
  together(stage, 'P07', world.controller);
  let answer: string | undefined;
  if (chance.happens(0.9)) {
    const asked = ask(stage, world.controller, asks.handOver());
    const text = `${world.controller} asks to hand W-01 to P07 for PL-01`;
    say(stage, `${text}${asked ? ` => ${asked.verdict}` : ''}`, asked?.id);
    if (asked?.verdict === 'refused') {
      if (!chance.happens(0.25)) {
        world.next = chance.happens(0.5) ? 'show' : 'unload';
        return;
      }
      saw(stage, 'handed over although refused');
    } else {
      answer = asked?.id;
      if (answer !== undefined) saw(stage, 'granted hand-over');
    }
  }
  if (world.holder !== world.controller) world.faithful = false;
  await handOver(stage, world.controller, 'P07', { answer }, chance.happens(0.94));
  world.next = 'begin';
};

const begin: Step = async (stage, chance) => {
  const { world } = stage;
  together(stage, world.controller, 'P05');
  if (chance.happens(0.8)) {
    const asked = ask(stage, 'P05', asks.begin());
    say(stage, `P05 asks to begin PL-01${asked ? ` => ${asked.verdict}` : ''}`, asked?.id);
    if (asked?.verdict === 'refused' && !chance.happens(0.3)) {
      world.next = 'give back';
      return;
    }
  }
  say(
    stage,
    'P05 begins PL-01 with W-01, take 1',
    sign(stage, 'P05', 'ActionBegan', { guns: [gun('W-01')], plan: plan('PL-01'), take: '1' }),
  );
  world.running = true;
  world.next = 'shoot';
};

const shoot: Step = async (stage, chance) => {
  const { world } = stage;
  const ready = world.rounds.filter((each) => each.condition === 'unused' && each.lot === 'B01').length;
  const isDud = ready > 0 && chance.happens(0.12);
  const count = ready - (isDud ? 1 : 0);
  let left = count;
  world.rounds = world.rounds.map((each) => {
    if (each.condition !== 'unused' || each.lot !== 'B01') return each;
    left -= 1;
    return { ...each, condition: left >= 0 ? 'fired' : 'did not fire' };
  });
  if (count > 0)
    say(stage, `P05 hears ${count} shots from W-01`, sign(stage, 'P05', 'ShotsCounted', { gun: gun('W-01'), count }));
  if (isDud) {
    together(stage, 'P05', 'P07');
    say(stage, 'P07 says W-01 did not fire, 1 round', sign(stage, 'P07', 'DidNotFire', { gun: gun('W-01'), count: 1 }));
  }
  world.next = 'cut';
};

const cut: Step = async (stage) => {
  say(stage, 'P05 cuts W-01', sign(stage, 'P05', 'ActionCut', { guns: [gun('W-01')] }));
  stage.world.running = false;
  stage.world.next = 'give back';
};

const giveBack: Step = async (stage) => {
  const { world } = stage;
  if (world.running) return cut(stage, stage.net);
  if (world.holder === undefined || world.holder === world.controller) {
    world.next = 'unload';
    return;
  }
  await handOver(stage, world.holder, world.controller, { isBack: true });
  world.next = 'unload';
};

const unload: Step = async (stage) => {
  const { world } = stage;
  world.next = 'look';
  const count = (condition: Round['condition'], alias: Round['lot']) =>
    world.rounds.filter((each) => each.condition === condition && each.lot === alias).length;
  const out: { lot?: string; count: number; condition: string; to: string }[] = [];
  const words: string[] = [];
  const row = (condition: Round['condition'], alias: Round['lot'], to: string, text: string) => {
    const each = count(condition, alias);
    if (each === 0) return;
    out.push({
      ...(alias === 'bulleted' ? {} : { lot: lot(alias) }),
      count: each,
      condition: condition === 'fired' ? 'spent' : condition === 'unused' ? 'unused' : condition,
      to: place(to),
    });
    words.push(`${each} ${text} to ${to}`);
    put(world, to, condition === 'fired' ? 'spent' : alias, each);
  };
  row('fired', 'B01', 'S01', 'spent B01');
  row('did not fire', 'B01', 'Q01', 'that did not fire B01');
  row('unused', 'B01', 'T3', 'B01');
  row('unused', 'D01', stage.size === 'full' ? 'T1' : 'Q01', 'D01');
  row('unused', 'bulleted', 'Q01', 'unknown round');
  if (out.length === 0) return;
  if (world.rounds.some((each) => each.condition === 'did not fire') && stage.net.happens(0.8))
    await pass(stage, 40 * SECOND);
  say(
    stage,
    `${world.controller} unloads W-01: ${words.join(', ')}`,
    sign(stage, world.controller, 'Unloaded', { gun: gun('W-01'), out }),
  );
  world.rounds = [];
};

const steps: Readonly<Record<Stage['world']['next'], Step>> = {
  open: openStore,
  take,
  look,
  tray,
  load,
  show,
  'show the performer': showPerformer,
  'hand over': give,
  begin,
  shoot,
  cut,
  'give back': giveBack,
  unload,
};

/** The next thing in the round of W-01. */
export async function goOn(stage: Stage, chance: Chance): Promise<void> {
  await steps[stage.world.next](stage, chance);
}
