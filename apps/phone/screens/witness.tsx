// The second of two looks, blind: neither the first answer nor the planned number is on this screen before it is given.

import { useState } from 'preact/hooks';
import { wantedOf } from '../acts/blind.ts';
import { cycleOfGun } from '../acts/cycle.ts';
import { partialLook, positionsSeen, roundsIn } from '../acts/looking.ts';
import { inside, sawLoading, seen, unwitnessed } from '../acts/loop.ts';
import { lastAnswered, type Pair, pairOf } from '../acts/waiting.ts';
import { lookWords, useHeads, useOpened } from './answering.tsx';
import { CallerCard } from './caller.tsx';
import { Button, Choice, NumberPad, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** Whose first answers wait: usually one, and then it is asked at once. */
function Waiting() {
  const { desk, view, go } = useDesk();
  const wanted = wantedOf(view, 'look', desk.holder).filter(({ about }) => view.state.guns.has(about));
  const [first, ...others] = wanted;
  const name = (about: string, by: string): string => t('witness.of', { gun: view.alias(about), who: view.label(by) });
  if (!first)
    return <Screen title={t('witness.none')} primary={{ label: t('home.lead'), onPress: () => go('home') }} />;
  return (
    <Screen
      title={t('witness.title')}
      primary={{ label: name(first.about, first.by), onPress: () => go('witness', { sealed: first.sealed }) }}
    >
      <div class="rows">
        {others.map(({ sealed, about, by }) => (
          <Button key={sealed} label={name(about, by)} onPress={() => go('witness', { sealed })} />
        ))}
      </div>
    </Screen>
  );
}

/** Not every position was turned past them: worth writing down, and no look. */
function Partly({ gun, sealed, leave }: { readonly gun: string; readonly sealed: string; readonly leave: () => void }) {
  const { desk, view } = useDesk();
  const [shown, setShown] = useState<number>();
  const [rounds, setRounds] = useState<number>();
  const known = view.state.guns.get(gun);
  if (!known) return null;
  const n = positionsSeen(known);
  const isGiven = shown !== undefined && rounds !== undefined;
  return (
    <Screen
      title={t('witness.partly', { n })}
      primary={{
        label: t('look.lead'),
        onPress: () => desk.act(seen(partialLook(known, shown ?? 0, rounds ?? 0), sealed)),
        cannot: isGiven ? undefined : t('look.sayFirst'),
      }}
    >
      <NumberPad label={t('witness.shown', { n })} value={shown} most={n - 1} onChange={setShown} />
      {shown !== undefined && (
        <NumberPad label={t('witness.rounds')} value={rounds} most={shown} onChange={setRounds} />
      )}
      <Button label={t('witness.all', { n })} onPress={leave} />
    </Screen>
  );
}

type Yes = 'yes' | 'no';

function Answer({ gun, sealed }: { readonly gun: string; readonly sealed: string }) {
  const { desk, view } = useDesk();
  const known = view.state.guns.get(gun);
  const cycle = cycleOfGun(view, gun);
  const [partly, setPartly] = useState(false);
  const [watched, setWatched] = useState<Yes>();
  if (!known) return null;
  if (partly) return <Partly gun={gun} sealed={sealed} leave={() => setPartly(false)} />;
  const isFilled = cycle !== undefined && inside(view, cycle).all > 0;
  const load = isFilled ? unwitnessed(view, gun) : undefined;
  return (
    <AnswerForm
      key={isFilled ? 'heads' : 'opened'}
      gun={gun}
      heads={isFilled}
      watched={load === undefined ? 'no' : watched}
      onWatched={load === undefined ? undefined : setWatched}
      onPartly={() => setPartly(true)}
      give={async (look, rounds) => {
        if (load !== undefined && watched === 'yes') await desk.act(sawLoading(load, rounds));
        await desk.act(seen(look, sealed));
      }}
    />
  );
}

function AnswerForm(given: {
  readonly gun: string;
  readonly heads: boolean;
  readonly watched: Yes | undefined;
  readonly onWatched: ((yes: Yes) => void) | undefined;
  readonly onPartly: () => void;
  readonly give: (look: NonNullable<ReturnType<typeof useHeads>['look']>, rounds: number) => Promise<void>;
}) {
  const { view } = useDesk();
  const known = view.state.guns.get(given.gun);
  if (!known) throw new Error('A look is at a gun on the register.');
  const heads = useHeads(known);
  const opened = useOpened(known);
  const asksHeads = given.heads || opened.isNotEmpty;
  const { look } = asksHeads ? heads : opened;
  const isGiven = look !== undefined && given.watched !== undefined;
  return (
    <Screen
      title={t('witness.gun', { gun: known.alias })}
      primary={{
        label: t('look.lead'),
        onPress: () => (look ? given.give(look, roundsIn(look)) : undefined),
        cannot: isGiven ? undefined : t('look.sayFirst'),
      }}
    >
      {!given.heads && opened.fields}
      {asksHeads && heads.fields}
      {given.onWatched && (
        <Choice
          label={t('witness.watched')}
          options={[
            { value: 'yes', label: t('witness.yes') },
            { value: 'no', label: t('witness.no') },
          ]}
          value={given.watched}
          onChange={given.onWatched}
        />
      )}
      <Button label={t('witness.notAll', { n: positionsSeen(known) })} onPress={given.onPartly} />
    </Screen>
  );
}

/** What came of the two answers, in values. */
function Came({ gun, pair }: { readonly gun: string; readonly pair: Pair }) {
  const { desk, view, go } = useDesk();
  const { outcome, first } = pair;
  const who = view.label(first);
  const alias = view.alias(gun);
  if (outcome.kind === 'waits')
    return (
      <Screen title={t('came.waits', { gun: alias })} primary={{ label: t('home.lead'), onPress: () => go('home') }}>
        <p>{t('came.opening', { who })}</p>
      </Screen>
    );
  const cycle = cycleOfGun(view, gun);
  if (outcome.kind === 'same' && cycle)
    return (
      <CallerCard cycle={cycle}>
        <p class="same">{t('came.same', { who, seen: lookWords(outcome.look) })}</p>
      </CallerCard>
    );
  if (outcome.kind === 'same') return null;
  const mine = pair.second === desk.holder ? outcome.second : outcome.first;
  const theirs = pair.second === desk.holder ? outcome.first : outcome.second;
  return (
    <Screen
      title={t('came.together', { gun: alias })}
      primary={{ label: t('held.lead'), onPress: () => go('open-items', { gun }) }}
    >
      <p class="big">{t('came.differ', { mine: roundsIn(mine), who, theirs: roundsIn(theirs) })}</p>
      <p>{t('came.mine', { seen: lookWords(mine) })}</p>
      <p>{t('came.theirs', { who, seen: lookWords(theirs) })}</p>
    </Screen>
  );
}

/** Steps of a gun at which its card waits for the caller: nothing takes their place. */
const asksCaller: ReadonlySet<string> = new Set(['begin', 'action']);

/**
 * Which first answer this screen is about. Kept open, it goes from one to the next by itself: what was answered last
 * stays until somebody else waits for a look.
 */
function useSealed(): string | undefined {
  const { desk, view, params } = useDesk();
  const named = params['sealed'];
  if (named !== undefined) return named;
  const last = lastAnswered(view, desk.holder);
  const about = view.state.sealed.get(last ?? '')?.about;
  const cycle = about === undefined ? undefined : cycleOfGun(view, about);
  if (last !== undefined && cycle && asksCaller.has(cycle.step)) return last;
  const wanted = wantedOf(view, 'look', desk.holder).filter((each) => view.state.guns.has(each.about));
  if (wanted.length > 1) return undefined;
  return wanted[0]?.sealed ?? last;
}

export function Witness() {
  const { view } = useDesk();
  const sealed = view.state.sealed.get(useSealed() ?? '');
  if (!sealed) return <Waiting />;
  const pair = pairOf(view, sealed.fact);
  return pair?.second === undefined && sealed.opened === undefined ? (
    <Answer key={sealed.fact} gun={sealed.about} sealed={sealed.fact} />
  ) : pair ? (
    <Came gun={sealed.about} pair={pair} />
  ) : null;
}
