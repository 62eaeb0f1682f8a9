// What stands behind one line of the day: who said what and how, the reasons, the signature, and its place in the log.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Reason } from '@proofhouse/domain/clearance/events.ts';
import { event } from '@proofhouse/domain/events.ts';
import { fromBase64 } from '@proofhouse/ledger/hash.ts';
import { leafHash, verifyInclusion } from '@proofhouse/ledger/merkle.ts';
import { citationInWords } from '@proofhouse/policy/confidence.ts';
import { howLongInWords } from '@proofhouse/policy/howlong.ts';
import type { Hub, HubEntry } from '@proofhouse/record/hub.ts';
import { leafBytes } from '@proofhouse/record/wire.ts';
import { BadRequest } from './asked.ts';
import { lineOf } from './day.ts';
import { factInWords } from './words.ts';

const LINKS_MOST = 24;

/** A line another line leads to. */
function linkTo(fact: Fact, view: View, as: string) {
  const who = fact.by === undefined ? 'Somebody' : view.label(fact.by);
  return { id: fact.id, at: fact.at, as, who, words: factInWords(fact, view) };
}

/** Ids of other lines in a value, with the name under which they stand there. */
function* namesIn(value: unknown, as: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') {
    if (/^[0-9a-f]{64}$/.test(value)) yield [value, as];
  } else if (Array.isArray(value)) for (const each of value) yield* namesIn(each, as);
  else if (value !== null && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) yield* namesIn(each, name);
  }
}

const asked: Readonly<Record<string, string>> = {
  answer: 'The answer it rests on',
  handover: 'The hand-over it confirms',
  load: 'The loading it saw',
  of: 'What it stands behind',
  sealed: 'The sealed first answer',
  answers: 'The sealed first answer',
  hold: 'The hold',
  facts: 'A fact it rests on',
  found: 'The round that was found',
};

/** What a line names, and what names it. The causal frontier of an answer is left to the signed text. */
function linksOf(fact: Fact, view: View) {
  const { book } = view;
  const { frontier: _, ...body } = fact.body as Record<string, unknown>;
  const rests = new Map<string, string>();
  for (const [id, as] of namesIn(body, '')) if (id !== fact.id && !rests.has(id)) rests.set(id, as);
  const named = book.order.filter((each) => {
    if (each.id === fact.id) return false;
    const { frontier: _ignored, ...rest } = each.body as Record<string, unknown>;
    for (const [id] of namesIn(rest, '')) if (id === fact.id) return true;
    return false;
  });
  return {
    rests: [...rests].slice(0, LINKS_MOST).flatMap(([id, as]) => {
      const found = book.facts.get(id);
      return found ? [linkTo(found, view, asked[as] ?? 'Named in it')] : [];
    }),
    named: named.slice(0, LINKS_MOST).map((each) => linkTo(each, view, 'Names this line')),
  };
}

/** A reason as it is shown: what was not read itself says so in words, and how long its remedy takes. */
const inWords = (reason: Reason) => ({
  ...reason,
  cites: reason.cites.map(citationInWords),
  howLong: howLongInWords(reason),
});

/** The reasons behind a line: its own when it is an answer, else those of the answer it rests on. */
function reasonsOf(fact: Fact, view: View) {
  const rest = (fact.body as { answer?: unknown }).answer;
  const answered = fact.type === 'Answered' ? fact : typeof rest === 'string' ? view.book.facts.get(rest) : undefined;
  if (answered?.type !== 'Answered') return null;
  const { body } = answered;
  return {
    own: answered === fact,
    verdict: body.verdict,
    reasons: body.reasons.map(inWords),
    warnings: body.warnings.map(inWords),
    mayBeginUntil: body.mayBeginUntil ?? null,
    rulebook: body.rulebook,
    dataAgeS: body.dataAgeS,
    shown: body.shown,
  };
}

/** Where a line stands in the log, and whether the newest signed head proves that, worked out anew. */
function placeOf(hub: Hub, entry: HubEntry, text: string, signature: string) {
  const { head } = hub;
  const proof = hub.inclusion(entry.index);
  if (!head || !proof)
    return { index: entry.index, status: 'not yet under a signed head' as const, hashes: 0, head: null };
  const root = head.note.split('\n')[2] ?? '';
  const leaf = leafHash(leafBytes({ text, signature, disclosures: [] }, entry.receivedAt));
  const holds = verifyInclusion({
    index: entry.index,
    size: head.size,
    leaf,
    proof: proof.map(fromBase64),
    root: fromBase64(root),
  });
  return {
    index: entry.index,
    status: holds ? ('proven' as const) : ('does not fit the signed head' as const),
    hashes: proof.length,
    head: { size: head.size, sealedAt: head.sealedAt },
  };
}

/** Everything about one event. Values of disclosures are not shown: this page asks nobody who they are. */
export async function eventAnswer(hub: Hub, view: View, id: string) {
  const entry = hub.entry(id);
  const shown = entry && (await hub.proofOf(id));
  if (!entry || !shown) throw new BadRequest('No such event is here: take its id from a line of the day.', 404);
  const { fact } = entry;
  const { envelope } = fact;
  const definition = fact.type === 'Unknown' ? undefined : event[fact.type];
  const fields = Object.entries(definition?.fields ?? {}).filter(([, field]) => field.privacy !== 'plain');
  const disclosed = new Set(shown.disclosed);
  return {
    line: lineOf(fact, view, hub),
    says: definition?.says ?? 'This version does not know this kind of event.',
    happened: { from: fact.at, to: fact.until, source: envelope.happened.source },
    slip: envelope.entered.slip ?? null,
    heardBy: envelope.assent.heard === undefined ? null : view.label(envelope.assent.heard),
    given: envelope.given ?? null,
    counter: envelope.counter,
    envelope,
    bytes: shown.text,
    signature: { value: shown.signature, status: shown.status },
    index: entry.index,
    receivedAt: entry.receivedAt,
    flags: entry.flags,
    inclusion: hub.inclusion(entry.index) ?? null,
    place: placeOf(hub, entry, shown.text, shown.signature),
    answer: reasonsOf(fact, view),
    findings: view
      .findings()
      .filter(({ facts }) => facts.includes(id))
      .map(({ says, level, at }) => ({ says, level, at })),
    ...linksOf(fact, view),
    disclosures: {
      digests: envelope.digests.length,
      fields: fields.map(([name, field]) => ({
        name,
        label: field.label,
        privacy: field.privacy,
        status: disclosed.has(name) ? 'disclosed to this hub' : 'withheld or absent',
      })),
    },
  };
}

/** The newest head, the key to verify it with, and the proof that it continues one the reader knows. */
export function headAnswer(hub: Hub, from: number | undefined) {
  const { head, production, verifierKey, size } = hub;
  if (!production || !head) throw new BadRequest('No head has been signed here yet: ask again in a second.', 404);
  if (from !== undefined && from > head.size) {
    throw new BadRequest(`The newest head covers ${head.size} leaves: a proof starts from no more than that.`);
  }
  return {
    origin: production.origin,
    size: head.size,
    note: head.note,
    key: verifierKey ?? null,
    sealedAt: head.sealedAt,
    uncovered: size - head.size,
    consistency: from === undefined ? null : hub.consistency(from, head.size),
  };
}
