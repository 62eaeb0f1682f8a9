// The safety meeting: the plan, what changed since the last one, what was gone through, and who was there.

import { topics } from '@proofhouse/domain/vocabulary/words.ts';
import { useState } from 'preact/hooks';
import { idFrom } from '../acts/act.ts';
import { meetingHeld, meetingLines, neededFor } from '../acts/meeting.ts';
import { Choice, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const topicWords = {
  action: 'meeting.action',
  variations: 'meeting.variations',
  'call off': 'meeting.callOff',
  emergency: 'meeting.emergency',
  command: 'meeting.command',
} as const satisfies Record<(typeof topics)[number], string>;
const kinds = ['meeting', 'briefing'] as const;

/** Puts something on a list, or takes it off. */
const toggled = <T,>(list: readonly T[], each: T): readonly T[] =>
  list.includes(each) ? list.filter((other) => other !== each) : [...list, each];

function Toggles<V extends string>(given: {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
}) {
  return (
    <section class="stack">
      <h2>{given.label}</h2>
      {given.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          class="wide"
          aria-pressed={given.chosen.includes(value)}
          onClick={() => given.onChange(toggled(given.chosen, value))}
        >
          {label}
        </button>
      ))}
    </section>
  );
}

/** What is gone through, then who was there: two views, one button each. */
export function Meeting() {
  const { desk, view, go, say } = useDesk();
  const [kind, setKind] = useState<(typeof kinds)[number]>();
  const [plans, setPlans] = useState<readonly string[]>([]);
  const [through, setThrough] = useState<readonly (typeof topics)[number][]>([]);
  const [walked, setWalked] = useState<'yes' | 'no'>();
  const [there, setThere] = useState<readonly string[]>([]);
  const [roll, setRoll] = useState(false);
  const lines = meetingLines(view);
  if (!roll) {
    const cannot =
      kind === undefined || walked === undefined || plans.length === 0 || through.length === 0
        ? t('meeting.first')
        : undefined;
    return (
      <Screen title={t('meeting.title')} primary={{ label: t('meeting.roll'), onPress: () => setRoll(true), cannot }}>
        <Toggles
          label={t('meeting.plans')}
          options={lines.map(({ plan, isChanged }) => ({
            value: plan.plan,
            label: `${plan.alias} · ${plan.setup} · ${view.alias(plan.gun)}${isChanged ? ` · ${t('meeting.changed')}` : ''}`,
          }))}
          chosen={plans}
          onChange={setPlans}
        />
        <Toggles
          label={t('meeting.topics')}
          options={topics.map((value) => ({ value, label: t(topicWords[value]) }))}
          chosen={through}
          onChange={setThrough}
        />
        <Choice
          label={t('meeting.walk')}
          options={[
            { value: 'yes' as const, label: t('yes') },
            { value: 'no' as const, label: t('no') },
          ]}
          value={walked}
          onChange={setWalked}
        />
        <Choice
          label={t('meeting.kind')}
          options={kinds.map((value) => ({ value, label: t(`meeting.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Screen>
    );
  }
  const needed = neededFor(
    view,
    lines.flatMap(({ plan }) => (plans.includes(plan.plan) ? [plan] : [])),
  );
  const missing = needed.filter(({ id }) => !there.includes(id));
  const hold = async (): Promise<void> => {
    if (kind === undefined) return;
    await desk.act(
      meetingHeld({
        id: idFrom(crypto.getRandomValues(new Uint8Array(16))),
        kind,
        place: undefined,
        plans,
        topics: through,
        attended: there,
        walkThrough: walked === 'yes',
      }),
    );
    say(t('meeting.kept', { n: there.length }));
    go('home');
  };
  const rest = [...view.state.people.values()].filter(({ id }) => !needed.some((each) => each.id === id));
  return (
    <Screen
      title={t('meeting.who')}
      primary={{
        label: t('meeting.held'),
        onPress: hold,
        cannot: there.length === 0 ? t('meeting.nobody') : undefined,
      }}
    >
      {missing.length > 0 && (
        <p class="warn">{t('meeting.missing', { who: missing.map(({ role }) => role).join(', ') })}</p>
      )}
      <Toggles
        label={t('meeting.there')}
        options={[...needed, ...rest].map(({ id, role, alias }) => ({ value: id, label: `${role} · ${alias}` }))}
        chosen={there}
        onChange={setThere}
      />
    </Screen>
  );
}
