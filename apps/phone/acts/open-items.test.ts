// What stands open is listed once, most urgent first, with who can close it and where.

import { commitmentOf } from '@proofhouse/domain/book/digest.ts';
import { giveToActor, guns, places, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { act } from './act.ts';
import { didNotFire } from './did-not-fire.ts';
import { namesOf, openItems } from './open-items.ts';
import { stopCalled } from './stop.ts';
import { tell } from './testing/tell.ts';

it('is empty when everything is in order', () => {
  expect(openItems(viewOf(readySet()))).toEqual([]);
});

it('puts a hold before what is due, and each leads to the screen that closes it', () => {
  const set = readySet();
  giveToActor(set);
  set.history.now += 1000;
  tell(set, 'director', act('ActionCut', { guns: [guns.revolver] }));
  tell(set, 'actor', didNotFire(guns.revolver, 1));
  tell(set, 'camera', stopCalled());
  const items = openItems(viewOf(set, set.history.now + 10 * 60_000));
  expect(items.map(({ sort, kind }) => `${sort}: ${kind}`)).toEqual([
    'hold: did not fire',
    'hold: stop',
    'due: give back',
  ]);
  expect(items.map(({ go }) => go?.screen)).toEqual(['did-not-fire', 'stop', undefined]);
  expect(items[1]?.who).toEqual(['a controller and the caller (1st AD or deputy)']);
  expect(items[2]?.who).toEqual(['Actor A', 'Armorer 1']);
});

it('names a difference on the books so that a close may carry it', () => {
  const set = readySet();
  const count = { subject: places.belt, of: 'rounds', rows: [{ lot: '', condition: 'unused' as const, count: 9 }] };
  count.rows[0]!.lot = [...viewOf(set).state.lots.values()].find(({ alias }) => alias === 'D03')!.id;
  const sealed = tell(
    set,
    'armorer',
    act('AnswerSealed', {
      about: places.belt,
      kind: 'count',
      commitment: commitmentOf('saltAAAAAAAAAAAAAAAAAA', count),
    }),
  );
  tell(set, 'director', act('Counted', { count, answers: sealed.id }));
  tell(set, 'armorer', act('AnswerOpened', { sealed: sealed.id, salt: 'saltAAAAAAAAAAAAAAAAAA', count }));
  const [item] = openItems(viewOf(set));
  expect(item).toMatchObject({ sort: 'difference', kind: 'cast dummy', about: ['BELT-A'] });
  expect(item?.who).toEqual(['two people not involved', 'one of them qualified to control guns']);
  expect(namesOf(viewOf(set))[0]).toContain('BELT-A');
});

it('tells of a controller’s paper that runs out within two weeks', () => {
  const set = readySet({ papersUntil: '2026-12-10' });
  const papers = openItems(viewOf(set)).filter(({ sort }) => sort === 'paper');
  expect(papers).toHaveLength(9);
  expect(papers[0]?.says).toContain('runs to 2026-12-10');
});

it('shows what was frozen above everything else', () => {
  const set = readySet();
  tell(set, 'director', act('EvidenceFrozen', { words: 'nobody touches the cart' }));
  expect(openItems(viewOf(set))[0]).toMatchObject({ sort: 'frozen', go: { screen: 'freeze' } });
});
