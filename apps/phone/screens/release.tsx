// Lifting a hold or closing an item: one says what it was and names the second, who signs on their own device.

import type { Answer } from '@proofhouse/policy/answer.ts';
import { useState } from 'preact/hooks';
import { optionOf } from '../acts/may.ts';
import { liftingOf, releaseAsk, released, secondsFor, standBehind, standing } from '../acts/release.ts';
import { Choice, Fact, Reasons, Screen, TextLine, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** Opened with `hold`: the event that caused it. */
export function Release() {
  const { desk, view, params, go, say } = useDesk();
  const [cause, setCause] = useState('');
  const [second, setSecond] = useState<string>();
  const [answer, setAnswer] = useState<Answer>();
  const hold = params['hold'] ?? '';
  const me = desk.holder;
  const open = standing(view, hold);
  const says = open.map((each) => each.says).join(' ');
  if (open.length === 0)
    return <Screen title={t('release.over')} primary={{ label: t('done'), onPress: () => go('open-items') }} />;
  const { release, saidBy, cause: told, signers, missing } = liftingOf(view, hold);
  if (release !== undefined && me !== undefined && saidBy !== undefined && !signers.includes(me)) {
    return (
      <Screen
        title={t('release.title')}
        primary={{ label: t('release.behind'), hold: true, onPress: () => desk.act(standBehind(release)) }}
      >
        <Fact label={t('release.what')}>{says}</Fact>
        <Fact label={view.label(saidBy)}>{told}</Fact>
        <p>{t('release.missing', { who: missing.join(', ') })}</p>
      </Screen>
    );
  }
  const may = me === undefined ? [] : secondsFor(view, hold, me);
  if (release !== undefined || me === undefined || may.length === 0) {
    return (
      <Screen title={t('release.title')}>
        <Fact label={t('release.what')}>{says}</Fact>
        {told !== undefined && <Fact label={t('release.cause')}>{told}</Fact>}
        <p class="warn">{t('release.missing', { who: missing.join(', ') })}</p>
      </Screen>
    );
  }
  const lift = async (): Promise<void> => {
    const given = await desk.ask(releaseAsk(hold, second), me, [says]);
    setAnswer(given);
    if (given.verdict === 'refused') return;
    await desk.act(released({ hold, cause, second, answer: given.id }));
    say(t('release.now', { who: second === undefined ? '' : view.label(second) }));
  };
  const people = may.flatMap((id) => view.state.people.get(id) ?? []);
  const cannot =
    cause.trim() === '' ? t('release.sayFirst') : second === undefined ? t('release.nameSecond') : undefined;
  return (
    <Screen title={t('release.title')} primary={{ label: t('release.sign'), hold: true, onPress: lift, cannot }}>
      <Fact label={t('release.what')}>{says}</Fact>
      <TextLine label={t('release.cause')} value={cause} most={300} onChange={setCause} />
      <Choice
        label={t('release.second')}
        options={people.map(optionOf)}
        value={second}
        onChange={(person) => {
          setAnswer(undefined);
          setSecond(person);
        }}
      />
      {answer && <Reasons answer={answer} />}
    </Screen>
  );
}
