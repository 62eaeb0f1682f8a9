// The take loop on three devices in a real browser: played through, its acts counted, and two answers that differ.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hands, secondsOf } from './effort.ts';
import { type OnSet, onSet, type Seated } from './seats.ts';

const phone = { width: 360, height: 640 };
const tablet = { width: 768, height: 1024 };

let set: OnSet;
const roles = { armorer: 'P01', caller: 'P05', performer: 'P07', script: 'P13' } as const;
type Role = keyof typeof roles;
const seats = new Map<Role, Seated>();
const hands = {} as Record<Role, Hands>;

/** Each keeps the screen of their part of the loop open, as one does between takes. */
beforeAll(async () => {
  set = await onSet('11:09');
  const plan = set.hub.view(Number.MAX_SAFE_INTEGER).find('PL-05');
  const screens = { armorer: `cycle?plan=${plan}`, caller: 'witness', performer: 'performer', script: 'home' };
  for (const [role, person] of Object.entries(roles) as [Role, string][]) {
    const screen = screens[role];
    const seat = await set.sit(person, screen, role === 'armorer' ? tablet : phone);
    seats.set(role, seat);
    hands[role] = new Hands(seat.page);
  }
}, 180_000);
afterAll(() => set?.close());

const row = () =>
  set.hub
    .view(Number.MAX_SAFE_INTEGER)
    .board()
    .find(({ alias }) => alias === 'W-01');

/** Loads three, shows them; the caller says how many they see, without being told. */
async function untilShown(seenByCaller: string): Promise<void> {
  const { armorer, caller } = hands;
  await armorer.lead('Load W-01', '3 B01 from T4 are in');
  await armorer.see('Turn W-01 past 1st AD');
  await armorer.answer('3', 'Bright primers');
  await armorer.lead('Turn W-01 past 1st AD', 'This is what I see');
  await armorer.see('Now 1st AD looks into W-01');
  await caller.see('W-01: what do you see?');
  expect(await caller.page.innerText('main')).not.toMatch(/B01|quarter|loaded|planned/i);
  expect(await caller.page.locator('[aria-pressed="true"]').count()).toBe(0);
  await caller.answer(seenByCaller, 'Bright primers', 'Yes, every one');
  await caller.lead('W-01: what do you see?', 'This is what I see');
}

async function untilAction(): Promise<void> {
  const { armorer, caller, performer } = hands;
  await performer.lead('Armorer 1 shows you W-01', 'I was shown');
  await armorer.lead('Hand W-01 to Actor A', 'Actor A takes it from me');
  await performer.lead('Armorer 1 hands you W-01', 'I have W-01');
  await caller.lead('47A: may W-01 begin?', 'Was shown, and called: BEGIN');
  await armorer.see('Action runs: W-01');
}

async function untilEmpty(): Promise<void> {
  const { armorer, caller, script } = hands;
  await script.lead('Script Supervisor', 'W-01: count the shots');
  await script.see('Action runs: W-01');
  await script.answer('3');
  await script.lead('Action runs: W-01', 'CUT');
  await armorer.lead('Cut. Take W-01 back from Actor A', 'W-01 is back in my hands');
  await armorer.see('W-01 is back: open it');
  await armorer.answer('3', 'All 6 empty, light through the bore');
  await armorer.lead('W-01 is back: open it', 'This is what came out, and what I see');
  await caller.see('W-01: what do you see?');
  await caller.answer('All 6 empty, light through the bore');
  await caller.lead('W-01: what do you see?', 'This is what I see');
  await armorer.see('Load W-01');
}

/** Waits until the hub has heard so. */
async function heard(contents: string): Promise<void> {
  await expect.poll(() => row()?.contents, { timeout: 15_000 }).toBe(contents);
}

describe('the take loop', () => {
  it('goes through four devices from the tray to the empty gun, and every round is accounted for', async () => {
    const { caller } = hands;
    await untilShown('3');
    await caller.page.getByText('You and Armorer 1 saw the same: 3 with a bright primer, 3 empty.').waitFor();
    expect(await caller.page.innerText('main')).toContain('W-01: 3 blanks quarter');
    await untilAction();
    await untilEmpty();
    await heard('empty');
    expect(set.hub.view(Number.MAX_SAFE_INTEGER).openItems()).toEqual([]);
  }, 120_000);

  it('keeps within the attention each role has in a cycle: 14, 10 and 5 seconds', () => {
    const efforts = Object.fromEntries(Object.entries(hands).map(([role, { effort }]) => [role, effort]));
    console.table(
      Object.fromEntries(Object.entries(efforts).map(([role, each]) => [role, { ...each, s: secondsOf(each) }])),
    );
    expect(efforts).toMatchObject({
      armorer: { views: 5, taps: 9 },
      caller: { views: 3, taps: 7 },
      performer: { views: 2, taps: 2 },
    });
    expect(secondsOf(hands.armorer.effort)).toBeLessThanOrEqual(14);
    expect(secondsOf(hands.caller.effort)).toBeLessThanOrEqual(10);
    expect(secondsOf(hands.performer.effort)).toBeLessThanOrEqual(5);
  });

  it('says both values where two answers differ, and holds the gun until they have looked together', async () => {
    const { armorer, caller } = hands;
    await untilShown('2');
    await caller.see('W-01: look together');
    await caller.page.getByText('You saw 2. Armorer 1 saw 3. Look together.').waitFor();
    await armorer.see('W-01 is held');
    await expect.poll(() => row()?.word, { timeout: 15_000 }).toBe('NOT PROVEN');
  }, 60_000);

  it('opens a store that takes two once each of them has said so on their own phone', async () => {
    const second = await set.sit('P02', 'scan', phone);
    const { armorer } = hands;
    await armorer.page.evaluate("location.hash = '#/scan'");
    await armorer.page.locator('input').fill('Safe1');
    await armorer.page.keyboard.press('Enter');
    await armorer.page.getByRole('button', { name: 'I open Safe1' }).click();
    const behind = second.page.getByRole('button', { name: 'I was there when Armorer 1 opened Safe1' });
    await expect
      .poll(
        async () => {
          await second.page.locator('input').fill('Safe1');
          await second.page.keyboard.press('Enter');
          return behind.count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    await behind.click();
    const store = set.hub.view(Number.MAX_SAFE_INTEGER).find('Safe1') ?? '';
    await expect
      .poll(() => set.hub.view(Number.MAX_SAFE_INTEGER).state.places.get(store)?.openedBy.length, { timeout: 15_000 })
      .toBe(2);
    expect(second.complaints).toEqual([]);
  }, 60_000);

  it('makes no browser complain', () => {
    for (const [role, { complaints }] of seats) expect(complaints, role).toEqual([]);
  });
});
