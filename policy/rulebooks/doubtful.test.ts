// What somebody doubtful files, states or reports permits nothing: told with a key that is not theirs it makes no rule hold.
import { expect, it } from 'vitest';
import type { RuleCase, Told } from '../cases.ts';
import { answerTo } from '../testing/asking.ts';
import { told } from '../testing/told.ts';
import { every } from './every.ts';

/** Whether a rule has nothing to say in a case. */
function isQuiet(each: RuleCase, book: string, rule: string): boolean {
  const { set, ask, by } = told(each, book);
  const { reasons, warnings } = answerTo(set, ask, by);
  return ![...reasons, ...warnings].some((reason) => reason.rule === rule);
}

/** The same words in the same name, written with the key of somebody else. */
const byAnother = ([by, type, body]: Told): Told =>
  [by === 'camera' ? 'deputy' : 'camera', type, body, { inNameOf: by }] as unknown as Told;

/** Cases that hold because of what is told in them. What is released was told first: there nothing is permitted by it. */
const cases = every
  .flatMap(({ book, rules }) =>
    rules.flatMap((rule) => rule.cases.map((each) => ({ book: book.name, rule: rule.id, each }))),
  )
  .filter(
    ({ each }) => each.verdict === 'holds' && each.ask !== 'release' && each.told?.every(([, , , manner]) => !manner),
  )
  .filter(({ book, rule, each: { told: _told, ...untold } }) => !isQuiet(untold, book, rule));

it('there are such cases', () => expect(cases.length).toBeGreaterThan(50));

it.each(cases.map(({ book, rule, each }) => [`${book}/${rule}`, each.when, each, book, rule] as const))(
  '%s is not fooled when %s',
  (_name, _when, each, book, rule) => {
    expect(isQuiet({ ...each, told: each.told?.map(byAnother) ?? [] }, book, rule)).toBe(false);
  },
);
