// Everything that stands open, most urgent first, each with who can close it and the screen on which that is done.

import { isOpen, missingForRelease } from '@proofhouse/domain/book/holds.ts';
import type { HoldView, View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { isController } from './may.ts';

/** What sort of thing stands open, in the order they are shown. */
export const openSorts = ['frozen', 'hold', 'due', 'difference', 'looser rules', 'paper', 'late'] as const;
export type OpenSort = (typeof openSorts)[number];

/** One thing that stands open. */
export interface OpenItem {
  readonly id: string;
  readonly sort: OpenSort;
  readonly kind: string;
  readonly says: string;
  readonly since: Millis;
  /** Short names of guns and places it is about. */
  readonly about: readonly string[];
  /** Who or what closes it, in words; empty where nobody has to. */
  readonly who: readonly string[];
  /** The screen that closes it. */
  readonly go?: { readonly screen: string; readonly params: Readonly<Record<string, string>> };
}

const DAY_MS = 86_400_000;
/** How long before its last day a paper is worth a line. */
const PAPER_DAYS = 14;

const wayOut = ({ kind, id, guns }: HoldView): OpenItem['go'] => {
  if (kind === 'stop') return { screen: 'stop', params: {} };
  if (kind === 'did not fire') return { screen: 'did-not-fire', params: { gun: guns[0] ?? '' } };
  return kind === 'concern' ? undefined : { screen: 'release', params: { hold: id } };
};

function holdsOpen(view: View): OpenItem[] {
  return view.holds().map((hold) => {
    const go = wayOut(hold);
    return {
      id: hold.id,
      sort: 'hold',
      kind: hold.kind,
      says: hold.says,
      since: hold.since,
      about: hold.guns.map(view.alias),
      who: [hold.releasedBy],
      ...(go === undefined ? {} : { go }),
    };
  });
}

function differencesOpen({ state, ...view }: View): OpenItem[] {
  return state.variances
    .filter((item) => isOpen(item))
    .map((item) => ({
      id: item.id,
      sort: 'difference',
      kind: item.class,
      says: `${item.says}.`,
      since: item.at,
      about: [view.alias(item.place)],
      who: missingForRelease(state, item, [], view.at),
      go: { screen: 'count', params: { place: item.place } },
    }));
}

function dueNow(view: View): OpenItem[] {
  const { state } = view;
  return view
    .due()
    .filter(({ due }) => due !== 'answer')
    .map(({ fact, due, says, since, thing, who }) => ({
      id: `${fact} ${due} ${thing ?? ''}`,
      sort: 'due',
      kind: due,
      says,
      since,
      about: thing === undefined ? [] : [view.alias(thing)],
      who: [...new Set(who.filter((each) => state.people.has(each)).map(view.label))],
    }));
}

/** Papers of people who control guns that run out within two weeks, or have. */
function papersRunningOut(view: View): OpenItem[] {
  return [...view.state.people.values()].filter(isController).flatMap(({ id, credentials }) =>
    credentials.flatMap(({ fact, credential, validTo }): OpenItem[] => {
      const last = validTo === undefined ? Number.NaN : Date.parse(`${validTo}T23:59:59Z`);
      if (!(last - view.at < PAPER_DAYS * DAY_MS)) return [];
      const days = Math.floor((last - view.at) / DAY_MS);
      return [
        {
          id: `${fact} ${credential}`,
          sort: 'paper',
          kind: 'paper',
          says: `${view.label(id)}: ${credential} ${days < 0 ? `ran out on ${validTo}` : `runs to ${validTo}`}.`,
          since: last,
          about: [],
          who: [view.label(id)],
        },
      ];
    }),
  );
}

/** Entries of this session that came long after they say they happened. */
function late(view: View): OpenItem[] {
  const since = view.state.session?.at ?? 0;
  return view
    .findings()
    .filter(({ kind, at }) => kind === 'entered late' && at >= since)
    .map(({ says, at, facts, about }) => ({
      id: `late ${facts[0] ?? at}`,
      sort: 'late',
      kind: 'entered late',
      says,
      since: at,
      about: about.map(view.alias),
      who: [],
    }));
}

/** All that stands open now. */
export function openItems(view: View): OpenItem[] {
  const frozen: OpenItem[] =
    view.state.frozen === undefined
      ? []
      : [
          {
            id: view.state.frozen.fact,
            sort: 'frozen',
            kind: 'frozen',
            says: 'Frozen as evidence: do not touch, do not empty, do not tidy.',
            since: view.state.frozen.at,
            about: [],
            who: [],
            go: { screen: 'freeze', params: {} },
          },
        ];
  const looser = view.loosening();
  const rules: OpenItem[] =
    looser === undefined
      ? []
      : [{ id: 'looser rules', sort: 'looser rules', kind: 'rules', says: looser, since: view.at, about: [], who: [] }];
  const all = [
    ...frozen,
    ...holdsOpen(view),
    ...dueNow(view),
    ...differencesOpen(view),
    ...rules,
    ...papersRunningOut(view),
    ...late(view),
  ];
  const rank = (sort: OpenSort) => openSorts.indexOf(sort);
  return all.sort((one, other) => rank(one.sort) - rank(other.sort) || one.since - other.since);
}

/** What a close may carry by name: words that name each difference that is open (policy/gate.ts reads them). */
export const namesOf = (view: View): string[] => view.openItems().map(({ says }) => says.slice(0, 120));
