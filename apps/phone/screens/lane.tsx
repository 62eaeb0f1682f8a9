// The issue lane: a person's code, a gun's code, one confirmation, next; and what is not back.

import type { Answer } from '@proofhouse/policy/answer.ts';
import { useState } from 'preact/hooks';
import { hasBack, heardReceiving, heardReturning, issueAsk, issued, notBack, planFor } from '../acts/lane.ts';
import { Button, Reasons, Screen, TextLine, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** Codes are typed or come from a scanner, which types as well. */
export function Lane() {
  const { desk, view, say } = useDesk();
  const [person, setPerson] = useState('');
  const [gun, setGun] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const me = desk.holder;
  const who = view.state.people.get(view.find(person.trim()) ?? '');
  const what = view.state.guns.get(view.find(gun.trim()) ?? '');
  const out = notBack(view);
  // An answer speaks of one person and one gun, and goes with them.
  const typed =
    (set: (text: string) => void) =>
    (text: string): void => {
      setAnswer(undefined);
      set(text);
    };
  const give = async (): Promise<void> => {
    if (me === undefined || !who || !what) return;
    const plan = planFor(view, what.id, who.id);
    const given = await desk.ask(issueAsk(what.id, who.id, plan), me);
    setAnswer(given);
    if (given.verdict === 'refused') return;
    const { id } = await desk.act(issued(what.id, who.id, plan, given.id));
    await desk.act(heardReceiving(id, who.id, me));
    say(t('lane.given', { gun: what.alias, who: who.role }));
    setPerson('');
    setGun('');
    setAnswer(undefined);
  };
  const takeBack = async (thing: string, from: string): Promise<void> => {
    if (me === undefined) return;
    const { id } = await desk.act(heardReturning(thing, from, me));
    await desk.act(hasBack(id));
  };
  const cannot = me === undefined ? t('noPerson') : !who ? t('lane.whoFirst') : !what ? t('lane.gunFirst') : undefined;
  return (
    <Screen title={t('lane.title')} primary={{ label: t('lane.give'), onPress: give, cannot }}>
      <TextLine label={t('lane.person')} value={person} most={64} onChange={typed(setPerson)} />
      {who && <p class="big">{who.role}</p>}
      <TextLine label={t('lane.gun')} value={gun} most={64} onChange={typed(setGun)} />
      {what && <p class="big">{what.alias}</p>}
      {answer && <Reasons answer={answer} />}
      <h2>{t('lane.notBack', { n: out.length })}</h2>
      {out.map((each) => (
        <Button
          key={each.gun}
          class="wide"
          label={t('lane.back', { gun: each.alias, who: each.who })}
          onPress={() => takeBack(each.gun, each.holder)}
        />
      ))}
    </Screen>
  );
}
