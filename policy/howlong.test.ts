// Every reason says how long its remedy takes, and says what that rests on.
import { describe, expect, it } from 'vitest';
import { estimates, howLongInWords, remedyKind } from './howlong.ts';
import { answerTo, asksOn, moments } from './testing/asking.ts';

describe('how long a remedy takes', () => {
  it('is more than nothing, no less at most than at least, and says what it rests on', () => {
    for (const each of Object.values(estimates)) {
      expect(each.from).toBeGreaterThan(0);
      if ('to' in each) expect(each.to).toBeGreaterThan(each.from);
      expect(each.basis).toMatch(/\S{3}/);
      expect(each.doing).toMatch(/\S{3}/);
    }
  });

  it.each([
    ['a stop', 'stopped', 'no-stop-in-force', 'say what it was'],
    ['a round that did not fire', 'a round did not fire', 'wait-after-did-not-fire', 'wait and unload'],
    ['a round that was found', 'a round was found', 'unknown-round-resolved', 'find out'],
    ['no briefing', 'no briefing', 'briefed-today', 'brief them'],
    ['no show', 'loaded, not shown', 'shown-to-two', 'look again'],
    ['other work', 'other work', 'controller-has-no-other-work', 'change hands'],
    ['a missing gun', 'a gun is missing', 'nothing-missing', 'find out'],
  ])('after %s fits what is to be done', (_words, moment, rule, kind) => {
    const set = moments[moment]?.();
    if (!set) throw new TypeError(`There is no moment "${moment}".`);
    const reasons = asksOn(set).flatMap((ask) => answerTo(set, ask).reasons);
    const found = reasons.find((reason) => reason.rule === rule);
    expect(found && remedyKind(found)).toBe(kind);
    expect(found && howLongInWords(found)).toMatch(/^\d+ (to \d+ minutes|minutes or more): .+ \(.+\)$/);
  });

  it('of a document is the time to file it, and says that getting one takes longer', () => {
    const reason = { rule: 'police-told-before', control: 'K35', remedy: 'File the police notice.' };
    expect(howLongInWords(reason)).toContain('getting one may take days');
    expect(remedyKind({ ...reason, remedy: 'Look, and state: shields stand.' })).toBe('state it');
  });
});
