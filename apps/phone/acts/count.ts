// A count by two, blind to each other: what is asked, what each typed becomes, and how far it has come.

import { holdings } from '@proofhouse/domain/book/accounts.ts';
import { insideOf } from '@proofhouse/domain/book/custody.ts';
import type { Sealed, Variance } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Tally } from '@proofhouse/domain/vocabulary/look.ts';
import type { Break, Condition } from '@proofhouse/domain/vocabulary/words.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act, said } from './act.ts';

/** One number a counter is asked for. It never carries what the books have. */
export interface CountLine {
  readonly key: string;
  /** Absent for guns. */
  readonly lot?: string;
  readonly condition?: Condition;
  /** Short name of the lot; empty for guns. */
  readonly lotAlias: string;
}

/** What is counted in a place: its guns, or its rounds and cases. */
export interface Countable {
  readonly place: string;
  readonly alias: string;
  readonly of: Tally['of'];
  readonly lines: readonly CountLine[];
}

const keyOf = (lot: string | undefined, condition: Condition | undefined) => `${lot ?? ''}|${condition ?? ''}`;

/** The lines asked for by the books: which lots, never how many. An unlisted round is a line of its own (`somethingElse`). */
function linesOf(view: View, place: string): CountLine[] {
  return holdings(view.state, place)
    .filter(({ lot }) => lot !== undefined)
    .map(({ lot, condition }) => ({
      key: keyOf(lot, condition),
      ...(lot === undefined ? {} : { lot }),
      condition,
      lotAlias: view.label(lot ?? ''),
    }));
}

/** Places whose guns are counted where they stand: a hook, a set and a vehicle are no stores of their own. */
const holdsGunsApart = (kind: string) => !['area', 'vehicle', 'slot', 'account'].includes(kind);

/** Places that can be counted, those with guns first. */
export function countables(view: View): Countable[] {
  const places = [...view.state.places.values()].filter(({ kind }) => kind !== 'account');
  const guns = places
    .filter(({ id, kind }) => holdsGunsApart(kind) && insideOf(view.state, id).guns.length > 0)
    .map(({ id, alias }): Countable => ({ place: id, alias, of: 'guns', lines: [{ key: 'guns', lotAlias: '' }] }));
  const rounds = places.map(({ id, alias }): Countable => {
    return { place: id, alias, of: 'rounds', lines: linesOf(view, id) };
  });
  return [...guns, ...rounds.filter(({ lines }) => lines.length > 0)];
}

/** A line for rounds of a lot the books do not have there. */
export const somethingElse = (view: View, lot: string, condition: Condition): CountLine => ({
  key: keyOf(lot, condition),
  lot,
  condition,
  lotAlias: view.label(lot),
});

/** Numbers as typed, by line; a line without one has not been answered. */
export type Typed = Readonly<Record<string, number | undefined>>;

/** Lines nobody has answered yet: a count is whole, or it is none. */
export const unanswered = (lines: readonly CountLine[], typed: Typed): CountLine[] =>
  lines.filter(({ key }) => typed[key] === undefined);

/** The tally of an answer, in one order, so that two equal answers are the same bytes. */
export function tallyOf({ place, of }: Countable, lines: readonly CountLine[], typed: Typed): Tally {
  const rows = lines.map(({ key, lot, condition }) => ({
    ...(lot === undefined ? {} : { lot }),
    ...(condition === undefined ? {} : { condition }),
    count: typed[key] ?? 0,
  }));
  return { subject: place, of, rows: of === 'guns' ? rows : rows.sort((a, b) => (rowName(a) < rowName(b) ? -1 : 1)) };
}
const rowName = ({ lot, condition }: { lot?: string; condition?: Condition }) => keyOf(lot, condition);

/** Where a count of a place stands, for the person who looks at the screen. */
export type CountStage =
  | { readonly stage: 'first' }
  /** This person's own answer is sealed; a second person counts. */
  | { readonly stage: 'waits'; readonly sealed: string }
  /** Somebody else sealed an answer; nothing of it is on this device. */
  | { readonly stage: 'second'; readonly sealed: string; readonly by: string }
  /** Both are fixed; whoever sealed the first opens it. */
  | { readonly stage: 'open'; readonly sealed: string; readonly isOwn: boolean; readonly by: string };

const isSameKind = (sealed: Sealed, place: string) => sealed.kind === 'count' && sealed.about === place;

/** What is to be done next about a place. Answers of an earlier opening are over. */
export function stageOf(view: View, place: string, person: string | undefined): CountStage {
  const sealed = [...view.state.sealed.values()].filter(
    (each) => isSameKind(each, place) && each.opened === undefined && each.at >= (view.state.session?.at ?? 0),
  );
  const last = sealed.at(-1);
  if (!last) return { stage: 'first' };
  if (last.second) return { stage: 'open', sealed: last.fact, isOwn: last.by === person, by: last.by };
  return last.by === person
    ? { stage: 'waits', sealed: last.fact }
    : { stage: 'second', sealed: last.fact, by: last.by };
}

/** One line of two opened answers. */
export interface Compared {
  readonly lotAlias: string;
  readonly condition: Condition | undefined;
  readonly first: number | undefined;
  readonly second: number | undefined;
}
/** What two opened answers came to. */
export interface Outcome {
  readonly at: number;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly Compared[];
  readonly isAlike: boolean;
  /** Differences between book and place that are open. */
  readonly items: readonly Variance[];
}

/** The last pair of answers about a place that were both opened; undefined where there is none in this session. */
export function outcomeOf(view: View, place: string): Outcome | undefined {
  const last = [...view.state.sealed.values()].filter((each) => isSameKind(each, place) && each.opened).at(-1);
  const opened = view.book.facts.get(last?.opened ?? '');
  if (!last?.second?.count || opened?.type !== 'AnswerOpened' || !opened.body.count) return undefined;
  if (last.at < (view.state.session?.at ?? 0)) return undefined;
  const [first, second] = [opened.body.count.rows, last.second.count.rows];
  const keys = [...new Set([...first, ...second].map(rowName))];
  const rows = keys.map((key): Compared => {
    const one = first.find((row) => rowName(row) === key);
    const other = second.find((row) => rowName(row) === key);
    const lot = (one ?? other)?.lot;
    return {
      lotAlias: lot === undefined ? '' : view.label(lot),
      condition: (one ?? other)?.condition,
      first: one?.count,
      second: other?.count,
    };
  });
  return {
    at: opened.at,
    first: view.label(last.by),
    second: view.label(last.second.by),
    rows,
    isAlike: rows.every((row) => row.first === row.second),
    items: view.openItems().filter((item) => item.place === place),
  };
}

/** The second answer. */
export const countedSecond = (count: Tally, sealed: string): Act =>
  act('Counted', { count, answers: sealed }, { given: { how: 'typed', language: 'en', expectedShown: 'no' } });

/** A search for what is missing. */
export const searched = (place: string, words: string, found: number): Act =>
  act('RecountMade', { place, words: words.trim().slice(0, 200), found });

/** A difference explained with its cause; all named must sign. */
export const explained = (item: Variance, cause: string, signers: readonly string[]): Act =>
  act('VarianceExplained', {
    lot: item.lot,
    place: item.place,
    class: item.class,
    condition: item.condition,
    count: Math.abs(item.diff),
    cause: cause.trim().slice(0, 200),
    signers,
  });

/** The ask to close a gate, with what stays open by name. */
export const closeAsk = (gate: Break, items: readonly string[], second: string | undefined) => ({
  kind: 'close' as const,
  things: [],
  gate,
  ...(items.length === 0 ? {} : { items: items.map((each) => said(each, 120) ?? '') }),
  ...(second === undefined ? {} : { second }),
});
