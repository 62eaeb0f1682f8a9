// One person: what they may do, suspended in one act; their phones, each revoked from a position in its own chain.

import type { Person as Listed } from '@proofhouse/domain/book/state.ts';
import { useState } from 'preact/hooks';
import { lastCounterOf, listed, mayDo, revoked, suspended } from '../acts/people.ts';
import { Button, Choice, Fact, Screen, TextLine, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const handleWords = { control: 'people.control', receive: 'people.receive', none: 'people.none' } as const;
const witnessWords = { yes: 'person.witnesses', rounds: 'person.witnessesRounds', no: 'person.witnessesNot' } as const;
const handlings = ['control', 'receive', 'none'] as const;
const HOUR_MS = 3_600_000;
/** How far back a phone may have been lost, as people say it. */
const lostSince = { now: 0, hour: HOUR_MS, 'half day': 6 * HOUR_MS } as const;
type LostSince = keyof typeof lostSince;
const lostWords = { now: 'person.lostNow', hour: 'person.lostHour', 'half day': 'person.lostHalfDay' } as const;

function Lost({ device, alias }: { readonly device: string; readonly alias: string }) {
  const { desk, view } = useDesk();
  const [since, setSince] = useState<LostSince>();
  const [why, setWhy] = useState('');
  const revoke = async (): Promise<void> => {
    if (since === undefined) return;
    const before = since === 'now' ? undefined : view.at - lostSince[since];
    await desk.act(revoked(device, lastCounterOf(view, device, before), why));
  };
  return (
    <details class="row">
      <summary>{t('person.lost', { device: alias })}</summary>
      <Choice
        label={t('person.lostSince')}
        options={(Object.keys(lostSince) as LostSince[]).map((value) => ({ value, label: t(lostWords[value]) }))}
        value={since}
        onChange={setSince}
      />
      <TextLine label={t('person.lostWhy')} value={why} most={200} onChange={setWhy} />
      <Button
        class="wide"
        hold
        label={t('person.revoke')}
        onPress={revoke}
        cannot={since === undefined ? t('person.saySince') : undefined}
      />
      <p class="note">{t('person.revokeSays')}</p>
    </details>
  );
}

function Role({ person }: { readonly person: Listed }) {
  const { desk } = useDesk();
  const [handles, setHandles] = useState<Listed['handles']>();
  return (
    <details class="row">
      <summary>{t('person.change')}</summary>
      <Choice
        label={t('person.mayHandle')}
        options={handlings.map((value) => ({ value, label: t(handleWords[value]) }))}
        value={handles}
        onChange={setHandles}
      />
      <Button
        class="wide"
        hold
        label={t('person.signChange')}
        onPress={() => handles !== undefined && desk.act(mayDo(person.id, handles, person.witnesses))}
        cannot={handles === undefined ? t('person.pick') : undefined}
      />
    </details>
  );
}

/** Opened with `person`. */
export function Person() {
  const { desk, view, params, go } = useDesk();
  const found = listed(view).find(({ person }) => person.id === params['person']);
  if (!found)
    return <Screen title={t('people.gone')} primary={{ label: t('people.title'), onPress: () => go('people') }} />;
  const { person, devices } = found;
  const isOut = person.handles === 'none' && person.witnesses === 'no';
  return (
    <Screen
      title={`${person.role} · ${person.alias}`}
      primary={{ label: t('people.title'), onPress: () => go('people') }}
    >
      <div class="facts">
        <Fact label={t('person.mayHandle')}>{t(handleWords[person.handles])}</Fact>
        <Fact label={t('person.mayWitness')}>{t(witnessWords[person.witnesses])}</Fact>
      </div>
      {person.credentials.map(({ fact, credential, validTo }) => (
        <Fact key={`${fact} ${credential}`} label={t('person.claimed')}>
          {validTo === undefined ? credential : `${credential}, ${t('people.paperTo', { date: validTo })}`}
        </Fact>
      ))}
      {person.trainings.map(({ fact, course, gun }) => (
        <Fact key={`${fact} ${course} ${gun ?? ''}`} label={t('person.trained')}>
          {course} {gun !== undefined && view.alias(gun)}
        </Fact>
      ))}
      <Role person={person} />
      {devices.map(({ id, alias, inForce }) =>
        inForce ? (
          <Lost key={id} device={id} alias={alias} />
        ) : (
          <p key={id}>{t('person.revoked', { device: alias })}</p>
        ),
      )}
      {!isOut && (
        <Button class="wide" hold label={t('person.suspend')} onPress={() => desk.act(suspended(person.id))} />
      )}
    </Screen>
  );
}
