// Holds the figures of the safety case to the search, and shows that the search measures: bent rules are what it prints.

import { existsSync, readFileSync } from 'node:fs';
import type { State } from '@proofhouse/domain/book/state.ts';
import type { Ask } from '@proofhouse/policy/ask.ts';
import { describe, expect, it } from 'vitest';
import { assumptions } from './assumptions.ts';
import { errorKinds, nameOf, promisedKinds } from './errors.ts';
import { type Found, search } from './explore.ts';
import { rulesMet, withoutEach } from './guards.ts';
import { figuresInWords, figuresOf, guardsInWords, guardsOf, type Searched } from './page.ts';
import { mostErrors, mostWithoutRules, pushSized, searchBoth } from './push.ts';
import { report, smallestOfAll, smallestWith } from './report.ts';
import { type Bent, makeScene, sceneLike } from './scene.ts';
import { people } from './stage.ts';

const searched = await searchBoth(pushSized, mostErrors);
const { scene, size, found } = searched[0] as Searched;
const page = readFileSync(new URL('../docs/safety-case.md', import.meta.url), 'utf8');

/** The size of the smallest set with the rules bent so; undefined for more than three. */
const figureWith = async (bent: Bent): Promise<number | undefined> =>
  smallestOfAll(await search(sceneLike(scene, promisedKinds, bent), 3))[0]?.slips.length;

/** Refuses a hand-over unless at least so many, the caller among them, were shown the gun since it changed: a look by two that proved it is no show. */
const shownTo =
  (least: number) =>
  (state: State, { kind, things }: Ask): string | undefined => {
    const gun = kind === 'hand over' ? state.guns.get(things[0] ?? '') : undefined;
    if (!gun) return undefined;
    const isShownToCaller = gun.shown.some((each) => each.by === people.caller);
    const count = (isShownToCaller ? 1 : 0) + new Set(gun.shownTo.map((each) => each.person)).size;
    return isShownToCaller && count >= least ? undefined : `shown to ${least}`;
  };

/** The rules about the show, which a clearance that is kept no longer asks. */
const aboutTheShow = new Set(['every-chamber-shown', 'shown-to-two', 'show-is-fresh', 'returned-gun-is-opened']);

describe('of unrecorded load, look not taken and absence unnoticed, a loss takes', () => {
  it('three where the caller and the performer are shown the gun at each hand-over', async () => {
    expect(await figureWith({ also: shownTo(2) })).toBe(3);
  });

  it('two where one look is enough', async () => {
    expect(await figureWith({ also: shownTo(1), without: new Set(['shown-to-two']) })).toBe(2);
  });

  it('one where a clearance is kept after a change', async () => {
    expect(await figureWith({ also: shownTo(2), keeps: new Set([...aboutTheShow, 'shown to 2']) })).toBe(1);
  });
});

describe('one bulleted round at a time', () => {
  it('loses no set that more of them would find', async () => {
    const many = makeScene({ ...scene.size, manyBulleted: true }, promisedKinds);
    const setsOf = (each: Found) => each.losses.map((loss) => nameOf(loss.slips));
    const one = await search(sceneLike(scene, promisedKinds), 3);
    expect(setsOf(await search(many, 3))).toEqual(setsOf(one));
  });
});

describe('the safety case', () => {
  it('has the figures of this code; if not, run: npm run search -- --write', () => {
    expect(figuresOf(page)).toBe(figuresInWords(searched));
  });

  it('rests on files that exist', () => {
    const paths = [...page.matchAll(/`([a-z]+\/[\w./-]+\.(?:ts|md|mjs|scenario))`/g)].map(([, path]) => path as string);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });

  it('never has a figure without its assumptions', () => {
    for (const text of [report(searched), figuresOf(page)]) {
      const first = text.search(/Smallest set/);
      for (const assumption of assumptions) expect(text.indexOf(assumption)).toBeLessThan(first);
    }
  });
});

/** Rows of the table of rules: without which rule, and without which others. */
const guardRows = guardsOf(page)
  .split('\n')
  .flatMap((line) => (/^\| [a-z]+(?:-[a-z]+)+ \|/.test(line) ? [line] : []))
  .map((line) => [line.split(' | ')[0]?.slice(2) as string, line.split(' | ')[1] as string, line] as const);

describe('what each rule is worth', () => {
  it('is said of every rule that was ever in the way; if not, run: npm run search -- --tables --write', () => {
    expect(guardRows.map(([rule]) => rule)).toEqual(rulesMet(scene));
  });

  it.each(guardRows.filter(([, others]) => others === 'none'))(
    'is found again: without %s alone',
    async (rule, _, line) => {
      const guards = await withoutEach(size, [rule], mostWithoutRules);
      expect(guardsInWords(size, guards, mostWithoutRules)).toContain(line);
    },
  );
});

describe('every kind of error', () => {
  it.each(errorKinds)('%s is part of a smallest set that none of its errors can be left out of', (kind) => {
    const [loss] = smallestWith(found, kind);
    expect(loss?.slips.map((slip) => slip.kind)).toContain(kind);
    const made = loss?.day.flatMap(({ step }) => step.slips.map((slip) => slip.kind)).sort();
    expect(made).toEqual(loss?.slips.map((slip) => slip.kind).sort());
  });
});
