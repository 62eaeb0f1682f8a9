// The list of people: what each may do, with which devices, and how somebody is let in, suspended, or loses a phone.

import type { Person } from '@proofhouse/domain/book/state.ts';
import { isInForce } from '@proofhouse/domain/book/trust.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act, said } from './act.ts';

/** A person with the devices that speak for them now. */
export interface Listed {
  readonly person: Person;
  readonly devices: readonly { readonly id: string; readonly alias: string; readonly inForce: boolean }[];
  /** First last day among their papers that is still to come or just over; undefined where no paper has one. */
  readonly paperTo: string | undefined;
  readonly briefed: boolean;
}

/** Everybody on the list, those who control guns first. */
export function listed(view: View): Listed[] {
  const { state, book } = view;
  const since = state.session?.at ?? 0;
  const briefed = new Set(state.meetings.filter(({ at }) => at >= since).flatMap(({ attended }) => attended));
  const rank = ({ handles }: Person) => ['control', 'receive', 'none'].indexOf(handles);
  return [...state.people.values()]
    .map((person) => ({
      person,
      devices: [...state.devices.values()]
        .filter(({ holder }) => holder === person.id)
        .map(({ id, alias }) => ({ id, alias, inForce: isInForce(book.trust, id) })),
      paperTo: person.credentials.flatMap(({ validTo }) => validTo ?? []).sort()[0],
      briefed: briefed.has(person.id),
    }))
    .sort((one, other) => rank(one.person) - rank(other.person));
}

/** Six letters, read aloud and compared by the two who let a device in. */
export const codeOf = (device: string): string => device.slice(0, 6).toUpperCase();

/** A device that asks to be let in, as far as enrolling takes it. */
export interface Newcomer {
  readonly device: string;
  readonly algorithm: 'ed25519' | 'es256';
  readonly publicKey: string;
  readonly name: string;
  readonly role: string;
}

/** Puts a newcomer on the list by role. They control and witness nothing until somebody says so. @param person a fresh id */
export const putOnList = (newcomer: Newcomer, person: string, alias: string): Act =>
  act(
    'PersonListed',
    { person, alias, role: newcomer.role.slice(0, 80), handles: 'none', witnesses: 'no' },
    { disclosed: { name: newcomer.name.slice(0, 120) } },
  );

/** The first of two signatures that let a device in. */
export const enrolled = (newcomer: Newcomer, holder: string, alias: string): Act =>
  act('DeviceEnrolled', {
    device: newcomer.device,
    alias,
    kind: 'phone',
    holder,
    algorithm: newcomer.algorithm,
    publicKey: newcomer.publicKey,
  });

/** The next short name in a row such as P01, P02 or DV-01, DV-02. */
export function nextAlias(taken: Iterable<string>, start: string): string {
  const numbers = [...taken].flatMap((alias) => {
    const digits = alias.startsWith(start) ? alias.slice(start.length) : '';
    return /^\d+$/.test(digits) ? [Number(digits)] : [];
  });
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** A device enrolled by one, that waits for a second person. */
export interface HalfEnrolled {
  readonly fact: string;
  readonly device: string;
  readonly alias: string;
  readonly code: string;
  readonly holder: string | undefined;
  readonly by: string | undefined;
}

/** Devices that one person has let in and no second one has. */
export const halfEnrolled = (view: View): HalfEnrolled[] =>
  view.book.order.flatMap((fact): HalfEnrolled[] => {
    if (fact.type !== 'DeviceEnrolled' || view.book.trust.revocations.some(({ device }) => device === fact.body.device))
      return [];
    if (isInForce(view.book.trust, fact.body.device)) return [];
    const { device, alias, holder } = fact.body;
    return [{ fact: fact.id, device, alias, code: codeOf(device), holder, by: fact.by }];
  });

/** Joining devices nobody has enrolled yet. */
export function notYetEnrolled<J extends { readonly device: string }>(view: View, joining: readonly J[]): readonly J[] {
  return joining.filter(({ device }) => !view.state.devices.has(device));
}

/** Takes a person out of everything to do with guns, at once; their entries stay. */
export const suspended = (person: string): Act => act('RoleChanged', { person, handles: 'none', witnesses: 'no' });

/** Says what a person may do from now on. */
export const mayDo = (person: string, handles: Person['handles'], witnesses: Person['witnesses']): Act =>
  act('RoleChanged', { person, handles, witnesses });

/** The last entry of a device that still counts: all known here, or those made before an instant. -1 where there is none. */
export const lastCounterOf = (view: View, device: string, before: Millis = Number.MAX_SAFE_INTEGER): number =>
  view.book.order.reduce(
    (last, fact) =>
      fact.device === device && fact.envelope.clock.ms < before ? Math.max(last, fact.envelope.counter) : last,
    -1,
  );

/** A phone is lost, or somebody left: its key counts up to a position in its own chain and no further. */
export const revoked = (device: string, lastCounter: number, why: string): Act =>
  act('DeviceRevoked', { device, lastCounter, why: said(why, 200) ?? 'not said' });
