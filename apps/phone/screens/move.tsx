// The company move: lock and seal, who rides along, arrival, and every seal read by its number.

import { useState } from 'preact/hooks';
import { act } from '../acts/act.ts';
import { optionOf } from '../acts/may.ts';
import { arrived, departed, destinations, sealed, sealSeen, storesIn, vehicles } from '../acts/move.ts';
import { Button, Choice, Fact, Screen, TextLine, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const placeOption = ({ id, alias }: { id: string; alias: string }) => ({ value: id, label: alias });

/** One store: locked by one, the seal's number typed when it goes on and again when it is read. */
function Store({ id, isMoving }: { readonly id: string; readonly isMoving: boolean }) {
  const { desk, view } = useDesk();
  const [number, setNumber] = useState('');
  const place = view.state.places.get(id);
  if (!place) return null;
  const cannot = number.trim() === '' ? t('move.numberFirst') : undefined;
  const seen = async (unbroken: boolean): Promise<void> => {
    await desk.act(sealSeen(id, number.trim(), unbroken));
    setNumber('');
  };
  return (
    <section class="row">
      <Fact label={place.alias}>{t(place.locked ? 'move.locked' : 'move.notLocked')}</Fact>
      {!place.locked && (
        <Button
          class="wide"
          label={t('move.lock', { place: place.alias })}
          onPress={() => desk.act(act('StoreLocked', { place: id }))}
        />
      )}
      <TextLine label={t('move.number')} value={number} most={64} onChange={setNumber} />
      {isMoving ? (
        <>
          <Button class="wide" label={t('move.unbroken')} onPress={() => seen(true)} cannot={cannot} />
          <Button class="wide" label={t('move.broken')} onPress={() => seen(false)} cannot={cannot} />
        </>
      ) : (
        <Button
          class="wide"
          label={t('move.seal')}
          onPress={() => desk.act(sealed(id, number.trim()))}
          cannot={cannot}
        />
      )}
    </section>
  );
}

/** Before departure, and until arrival. */
export function Move() {
  const { desk, view, go } = useDesk();
  const [vehicle, setVehicle] = useState<string>();
  const [rider, setRider] = useState<string>();
  const [at, setAt] = useState<string>();
  const moving = view.state.moving?.vehicle;
  if (moving !== undefined) {
    return (
      <Screen
        title={t('move.onTheRoad', { vehicle: view.alias(moving) })}
        primary={{
          label: t('move.arrive'),
          hold: true,
          onPress: () => at !== undefined && desk.act(arrived(moving, at)),
          cannot: at === undefined ? t('move.whereFirst') : undefined,
        }}
      >
        <Choice label={t('move.where')} options={destinations(view).map(placeOption)} value={at} onChange={setAt} />
        {storesIn(view, moving).map(({ id }) => (
          <Store key={id} id={id} isMoving />
        ))}
      </Screen>
    );
  }
  const me = desk.holder;
  const leave = () => {
    if (vehicle === undefined || rider === undefined || me === undefined) return undefined;
    return desk.act(departed(vehicle, [me, rider]));
  };
  const cannot =
    vehicle === undefined ? t('move.vehicleFirst') : rider === undefined ? t('move.riderFirst') : undefined;
  return (
    <Screen title={t('move.title')} primary={{ label: t('move.depart'), hold: true, onPress: leave, cannot }}>
      <Choice
        label={t('move.vehicle')}
        options={vehicles(view).map(placeOption)}
        value={vehicle}
        onChange={setVehicle}
      />
      <Button class="wide" label={t('close.title')} onPress={() => go('close')} />
      {vehicle !== undefined && storesIn(view, vehicle).map(({ id }) => <Store key={id} id={id} isMoving={false} />)}
      <Choice
        label={t('move.rider')}
        options={[...view.state.people.values()].filter(({ id }) => id !== me).map(optionOf)}
        value={rider}
        onChange={setRider}
      />
    </Screen>
  );
}
