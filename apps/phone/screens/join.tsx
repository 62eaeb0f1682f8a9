// A device nobody has let in: it makes a key of its own, says who holds it, and shows the code others compare.

import { useEffect, useState } from 'preact/hooks';
import { type Applied, applyToJoin, askedToJoin, takeUpWork } from '../machine/open.ts';
import { Fact, Screen, TextLine, useShell } from './parts.tsx';
import { t } from './words/words.ts';

const NAME_MOST = 80;
/** How often a device that waits asks whether it was let in. */
const ASK_EVERY = 2_000;

export function Join() {
  const { go } = useShell();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [applied, setApplied] = useState<Applied>();
  // Asked before the page was closed: the same key, and so the same code.
  useEffect(() => {
    void askedToJoin().then((asked) => asked && applyToJoin(asked).then(setApplied, () => undefined));
  }, []);
  useEffect(() => {
    if (!applied) return;
    const timer = setInterval(() => {
      // Not reached, or not let in yet: asked again in a moment.
      takeUpWork(() => undefined).then(
        (opened) => opened && location.reload(),
        () => undefined,
      );
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [applied]);
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
