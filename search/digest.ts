// Names a state of the record by what a rule can read of it: kinds, counts, hands and places, never which event said so or when.

import { isOpen, openHolds } from '@proofhouse/domain/book/holds.ts';
import type { Doubt, Gun, Place, State, Variance } from '@proofhouse/domain/book/state.ts';
import { deviceOf, type Pens } from './pens.ts';
import { people } from './stage.ts';

/** The name of a state, in parts, so that guns and trays that differ by number alone can change places. */
export interface Digest {
  readonly guns: readonly string[];
  readonly trays: readonly string[];
  readonly rest: string;
}

const kindsOf = (doubts: readonly Doubt[]): string => [...new Set(doubts.map((doubt) => doubt.kind))].sort().join();
const setOf = (items: readonly string[]): string => [...new Set(items)].sort().join();

/** What stands on the books at one holder. */
const balancesOf = (state: State, holder: string): string =>
  [...state.balances]
    .filter(([name]) => name.startsWith(`${holder}|`))
    .map(([name, count]) => `${name.slice(holder.length + 1)}=${count}`)
    .sort()
    .join();

const itemsOf = (items: readonly Variance[], place: string): string =>
  items
    .filter((item) => isOpen(item) && item.place === place)
    .map((item) => `${item.class}${item.diff}`)
    .sort()
    .join();

const isOther = (person: string): boolean => person !== people.armorer;

function whereOf(gun: Gun): string {
  const { where } = gun;
  if (where.kind === 'hands') return `hands ${where.person}`;
  if (where.kind === 'place') return `place ${where.place}`;
  return where.kind === 'between' ? `between ${where.from} ${where.to}` : 'nowhere';
}

/** Rounds of one sort in a gun, however many loadings they came by. */
function chargesOf(gun: Gun): string {
  const sums = new Map<string, number>();
  for (const each of gun.parts.flatMap((part) => part.charges)) {
    const name = [each.lot, each.condition, each.titled, each.witness !== undefined].join(':');
    sums.set(name, (sums.get(name) ?? 0) + each.count);
  }
  return [...sums]
    .map(([name, count]) => `${name}=${count}`)
    .sort()
    .join();
}

/** What no rule reads on a set without blanks is left out: the state of the bore. */
function gunOf(state: State, id: string): string {
  const gun = state.guns.get(id) as Gun;
  const issued = state.issues.filter((issue) => issue.gun === id);
  const still = issued.map((each) => each.issued - each.fired - each.didNotFire - each.returned - each.missing);
  const isGiven = gun.where.kind === 'hands' && isOther(gun.where.person);
  return [
    whereOf(gun),
    gun.custodian,
    chargesOf(gun),
    kindsOf(gun.parts.flatMap((part) => part.doubts)),
    gun.bore.blocked !== undefined,
    gun.shown.length > 0,
    // The giver's own look counts for no show; the giver of this search is Armorer 1.
    setOf([...gun.shown.map((each) => each.by), ...gun.shownTo.map((each) => each.person)].filter(isOther)),
    setOf(gun.shown.map((each) => each.by).filter(isOther)) !== '',
    // The show it was handed over on is read while it is out.
    isGiven && gun.lastShown.some((each) => isOther(each.by)),
    gun.lookedAt !== undefined,
    gun.out?.to,
    gun.back !== undefined,
    kindsOf(gun.taints),
    gun.contested !== undefined,
    still.reduce((sum, each) => sum + each, 0),
    state.people.get(people.armorer)?.present.has(id),
    setOf(openHolds(state).flatMap((hold) => (hold.guns.includes(id) ? [hold.kind] : []))),
    balancesOf(state, id),
    itemsOf(state.variances, id),
  ].join('/');
}

function placeOf(state: State, id: string): string {
  const place = state.places.get(id) as Place;
  return [
    place.locked,
    place.openedBy.length,
    place.inside,
    place.holder,
    setOf([...place.proofs.keys()]),
    kindsOf(place.doubts),
    place.contested !== undefined,
    balancesOf(state, id),
    itemsOf(state.variances, id),
  ].join('/');
}

const names = new Map<string, number>();
/** A short name for a long one: the same for the same, within one run. */
function brief(name: string): string {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known.toString(36);
}

/** Names a state of the record, for the guns and trays of the set. */
export function digestOf(state: State, pens: Pens, guns: readonly string[], trays: readonly string[]): Digest {
  const named = new Set([...guns, ...trays]);
  const places = [...state.places.keys()].filter((id) => !named.has(id));
  const elsewhere = [...state.balances]
    .filter(
      ([name]) => !named.has(name.split('|', 1)[0] as string) && !places.includes(name.split('|', 1)[0] as string),
    )
    .map(([name, count]) => `${name}=${count}`)
    .sort();
  const chains = state.authored.size;
  const lost = pens.written > chains && (pens.chains.get(people.crew)?.counter ?? 0) > 0;
  return {
    guns: guns.map((id) => brief(gunOf(state, id))),
    trays: trays.map((id) => brief(placeOf(state, id))),
    rest: brief(
      [
        places.map((id) => placeOf(state, id)).join('//'),
        elsewhere.join(),
        // Nobody releases any here, so that a second of a kind withholds nothing the first does not.
        setOf(openHolds(state).map((hold) => `${hold.kind}:${hold.scope}`)),
        [...state.people.values()].map((each) => (each.left ? each.id : '')).join(''),
        state.frozen !== undefined,
        state.unread.length > 0,
        lost ? deviceOf(people.crew) : '',
      ].join('#'),
    ),
  };
}
