// A device nobody has let in: it makes a key of its own, says who holds it, and shows the code others compare.

import { useState } from 'preact/hooks';
import { type Applied, applyToJoin } from '../machine/open.ts';
import { Fact, Screen, TextLine, useShell } from './parts.tsx';
import { t } from './words/words.ts';

const NAME_MOST = 80;

export function Join() {
  const { go } = useShell();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [applied, setApplied] = useState<Applied>();
  const apply = async (): Promise<void> => {
    setApplied(await applyToJoin({ name: name.trim(), role: role.trim() }));
  };
  if (applied)
    return (
      <Screen title={t('join.waits')} back={false} primary={{ label: t('stop'), onPress: () => go('stop') }}>
        <Fact label={t('join.code')}>
          <span class="letters">{applied.code}</span>
        </Fact>
        <p>{t('join.compare')}</p>
        <p>{t('join.two')}</p>
      </Screen>
    );
  const isGiven = name.trim() !== '' && role.trim() !== '';
  return (
    <Screen
      title={t('join.title')}
      back={false}
      primary={{ label: t('join.lead'), onPress: apply, cannot: isGiven ? undefined : t('join.sayFirst') }}
    >
      <TextLine label={t('join.name')} value={name} most={NAME_MOST} onChange={setName} />
      <TextLine label={t('join.role')} value={role} most={NAME_MOST} onChange={setRole} />
      <p class="note">{t('join.key')}</p>
    </Screen>
  );
}
