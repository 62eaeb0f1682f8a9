// People: who may do what, whose papers run out, who asks to be let in, and what to do when a phone is lost.

import { useState } from 'preact/hooks';
import { idFrom } from '../acts/act.ts';
import { optionOf } from '../acts/may.ts';
import { enrolled, halfEnrolled, listed, nextAlias, notYetEnrolled, putOnList } from '../acts/people.ts';
import { standBehind } from '../acts/release.ts';
import { Button, Choice, Fact, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const handleWords = { control: 'people.control', receive: 'people.receive', none: 'people.none' } as const;

/** Devices one person has let in; the second compares the six letters and signs. */
function Waiting() {
  const { desk, view } = useDesk();
  const half = halfEnrolled(view);
  if (half.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('people.half')}</h2>
      {half.map(({ fact, code, holder, by }) => (
        <div key={fact} class="row">
          <Fact label={t('people.letters')}>
            <span class="letters">{code}</span>
          </Fact>
          <p>
            {t('people.letInBy', {
              who: by === undefined ? '' : view.label(by),
              for: holder === undefined ? '' : view.label(holder),
            })}
          </p>
          <Button
            class="wide"
            hold
            label={t('people.same')}
            onPress={() => desk.act(standBehind(fact, 'the six letters are the same'))}
            cannot={by === desk.holder ? t('people.other') : undefined}
          />
        </div>
      ))}
    </section>
  );
}

/** Everybody on the list. */
export function People() {
  const { view, joining, go } = useDesk();
  const asking = notYetEnrolled(view, joining);
  return (
    <Screen title={t('people.title')}>
      {asking.map(({ device, name, role, code }) => (
        <Button
          key={device}
          class="row"
          label={t('people.asks', { name, role, code })}
          onPress={() => go('let-in', { device })}
        />
      ))}
      <Waiting />
      <div class="rows">
        {listed(view).map(({ person, devices, paperTo, briefed }) => (
          <Button key={person.id} class="row" label={person.role} onPress={() => go('person', { person: person.id })}>
            <span class="top">
              <span class="thing">{person.role}</span>
              <span>{person.alias}</span>
            </span>
            <small>
              {[
                t(handleWords[person.handles]),
                t(briefed ? 'people.briefed' : 'people.notBriefed'),
                ...(paperTo === undefined ? [] : [t('people.paperTo', { date: paperTo })]),
                t('people.devices', { n: devices.filter(({ inForce }) => inForce).length }),
              ].join(' · ')}
            </small>
          </Button>
        ))}
      </div>
    </Screen>
  );
}

/** Opened with `device`: who it is, and the first of the two signatures that let it in. */
export function LetIn() {
  const { desk, view, joining, params, go } = useDesk();
  const [who, setWho] = useState<string>();
  const newcomer = joining.find(({ device }) => device === params['device']);
  if (!newcomer)
    return <Screen title={t('people.gone')} primary={{ label: t('people.title'), onPress: () => go('people') }} />;
  const people = [...view.state.people.values()];
  const devices = [...view.state.devices.values()].map(({ alias }) => alias);
  const letIn = async (): Promise<void> => {
    if (who === undefined) return;
    const person = who === 'new' ? idFrom(crypto.getRandomValues(new Uint8Array(16))) : who;
    if (who === 'new')
      await desk.act(
        putOnList(
          newcomer,
          person,
          nextAlias(
            people.map(({ alias }) => alias),
            'P',
          ),
        ),
      );
    await desk.act(enrolled(newcomer, person, nextAlias(devices, 'DV-')));
    go('people');
  };
  return (
    <Screen
      title={t('people.letIn', { name: newcomer.name })}
      primary={{
        label: t('people.sameFirst'),
        hold: true,
        onPress: letIn,
        cannot: who === undefined ? t('people.sayWho') : undefined,
      }}
    >
      <Fact label={t('people.letters')}>
        <span class="letters">{newcomer.code}</span>
      </Fact>
      <p>{t('people.compare')}</p>
      <Choice
        label={t('people.whose', { name: newcomer.name, role: newcomer.role })}
        options={[{ value: 'new', label: t('people.new', { role: newcomer.role }) }, ...people.map(optionOf)]}
        value={who}
        onChange={setWho}
      />
    </Screen>
  );
}
