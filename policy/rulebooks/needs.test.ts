// What a rule asks for it also declares: with its declared documents filed and statements made, it asks for no other.
import { idOf, SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import { lots, people, places, plans, type StageSet } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import type { RuleCase } from '../cases.ts';
import type { Need, Rule } from '../rule.ts';
import { answerTo } from '../testing/asking.ts';
import { told } from '../testing/told.ts';
import { every } from './every.ts';

/** What a statement is about, on the small set. */
const subjects = (need: Need, ask: Ask): readonly (string | undefined)[] =>
  ({
    production: [undefined],
    session: [undefined],
    'each gun': ask.things,
    giver: [ask.giver ?? people.armorer],
    // Where an action is to begin, everybody who may hold a gun in it.
    receiver: ask.kind === 'begin' ? [people.actor, people.actor2] : [ask.receiver ?? people.actor],
    plan: [ask.plan ?? plans.blank],
    place: [places.street],
    lot: [ask.lot ?? lots.blanks],
  })[need.about];

/** Files every declared document for the whole production, and makes every declared statement. */
function supply({ history, pens }: StageSet, needs: readonly Need[], ask: Ask): void {
  for (const need of needs) {
    const { document, statement } = need;
    if (document !== undefined) {
      write(history, pens.manager, 'PaperFiled', { paper: idOf(document), alias: 'F-1', kind: document });
    }
    if (statement === undefined) continue;
    for (const about of subjects(need, ask)) {
      write(history, pens.armorer, 'Attested', {
        what: statement,
        so: true,
        ...(about === undefined ? {} : { about }),
      });
    }
  }
  history.now += SECOND;
}

/** Rules whose documents or statements cannot be declared, and why. */
const undeclared: Readonly<Record<string, string>> = {
  'ears-and-eyes-covered': 'stated for each take by those who adopt every-take, not once a session',
  'everybody-is-warned': 'stated for each take by those who adopt every-take, not once a session',
  'permit-conditions-met': 'the words are those of the permit on file',
};

/** Where nothing was told: rules that then ask for a document or a statement. */
const asking = (rule: Rule): readonly RuleCase[] =>
  rule.cases.filter((each) => each.verdict === 'cannot tell' && each.by === undefined);

const cases = every.flatMap(({ book, rules }) =>
  rules
    .filter(({ id }) => !Object.hasOwn(undeclared, id))
    .flatMap((rule) => asking(rule).map((each) => ({ book: book.name, rule, each }))),
);

it.each(cases.map(({ book, rule, each }) => [`${book}/${rule.id}`, each.when, rule, each, book] as const))(
  '%s declares what it asks for when %s',
  (_name, _when, rule, each, book) => {
    const { set, ask, by } = told(each, book);
    supply(set, rule.needs ?? [], ask);
    const { reasons, warnings } = answerTo(set, ask, by);
    const found = [...reasons, ...warnings].find((reason) => reason.rule === rule.id);
    expect(found?.remedy ?? '').not.toMatch(/\(its kind is "|Look, and state/);
  },
);
