// The tables of a ledger file, and the triggers that make them append-only for whoever opens the file with SQL.
//
// SQLite's REPLACE removes the row it collides with without firing a delete trigger, so the insert triggers look
// for the collision themselves; they run before any conflict is resolved.

/** "Prf1": marks a SQLite file as a ledger of ours. */
export const APPLICATION_ID = 0x50726631;

/** The version of what stands below. A file with a higher one was written by a later Proofhouse. */
export const SCHEMA_VERSION = 1;

const refuse = (when: string, table: string, says: string): string =>
  `CREATE TRIGGER ${table}_${when.toLowerCase()} BEFORE ${when} ON ${table} ` +
  `BEGIN SELECT RAISE(ABORT, 'append-only: ${says}'); END`;

/** Every statement that makes the schema, exactly as SQLite will show it back. */
export const SCHEMA: readonly string[] = [
  `CREATE TABLE entry (
  idx INTEGER PRIMARY KEY CHECK (idx >= 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  device TEXT NOT NULL CHECK (device <> ''),
  counter INTEGER NOT NULL CHECK (counter >= 0),
  received_at INTEGER NOT NULL CHECK (received_at >= 0),
  leaf BLOB NOT NULL CHECK (length(leaf) BETWEEN 1 AND 65535)
) STRICT`,
  `CREATE TABLE head (
  seq INTEGER PRIMARY KEY CHECK (seq >= 0),
  size INTEGER NOT NULL CHECK (size >= 0),
  root TEXT NOT NULL CHECK (length(root) = 64),
  note TEXT NOT NULL CHECK (note <> ''),
  sealed_at INTEGER NOT NULL CHECK (sealed_at >= 0)
) STRICT`,
  `CREATE TABLE disclosure (
  event_id TEXT NOT NULL CHECK (event_id <> ''),
  digest TEXT NOT NULL CHECK (digest <> ''),
  body TEXT CHECK (body <> ''),
  PRIMARY KEY (event_id, digest)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID`,

  `CREATE TRIGGER entry_insert BEFORE INSERT ON entry
WHEN NEW.idx IS NOT (SELECT coalesce(max(idx) + 1, 0) FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: entries are added at the end, each id once'); END`,
  refuse('UPDATE', 'entry', 'an entry does not change'),
  refuse('DELETE', 'entry', 'an entry is not removed'),

  `CREATE TRIGGER head_insert BEFORE INSERT ON head
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM head)
  OR NEW.size < (SELECT coalesce(max(size), 0) FROM head)
  OR NEW.size > (SELECT coalesce(max(idx) + 1, 0) FROM entry)
BEGIN SELECT RAISE(ABORT, 'append-only: heads are added at the end and never shrink'); END`,
  refuse('UPDATE', 'head', 'a head does not change'),
  refuse('DELETE', 'head', 'a head is not removed'),

  `CREATE TRIGGER disclosure_insert BEFORE INSERT ON disclosure
WHEN EXISTS (SELECT 1 FROM disclosure WHERE event_id = NEW.event_id AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'append-only: a disclosure is kept once, or was erased'); END`,
  `CREATE TRIGGER disclosure_update BEFORE UPDATE ON disclosure
WHEN NEW.body IS NOT NULL OR NEW.event_id IS NOT OLD.event_id OR NEW.digest IS NOT OLD.digest
BEGIN SELECT RAISE(ABORT, 'append-only: a disclosure can only be erased'); END`,
  refuse('DELETE', 'disclosure', 'the place of an erased disclosure stays'),

  `CREATE TRIGGER meta_insert BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'append-only: a fact about the ledger is written once'); END`,
  refuse('UPDATE', 'meta', 'a fact about the ledger does not change'),
  refuse('DELETE', 'meta', 'a fact about the ledger is not removed'),
];
