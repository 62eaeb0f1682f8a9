// Files a person names: read as text, or refused with a sentence.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Given } from './command.ts';
import { exits, Stopped, wrongUse } from './stops.ts';

/** Larger than any file a person hands us. */
const BYTES_MOST = 64_000_000;

/** A named file's absolute path. */
export const pathOf = ({ around }: Given, name: string): string => resolve(around.folder, name);

/** The text of a named file, in strict UTF-8. @throws Stopped */
export function readNamed(given: Given, name: string): string {
  const path = pathOf(given, name);
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > BYTES_MOST) throw wrongUse('too-large', `${name} is larger than 64 MB.`, 'Name a smaller file.');
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw wrongUse('no-file', `There is no file ${name}.`, 'Look at its name and folder.');
    if (code === 'EISDIR') throw wrongUse('not-a-file', `${name} is a folder.`, 'Name a file.');
    throw wrongUse('unreadable', `${name} cannot be read (${code}).`, 'Look at the rights of the file.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw wrongUse('not-text', `${name} is not text in UTF-8.`, 'Save it as UTF-8 and try again.');
  }
}

/** Parses a named file as JSON. @throws Stopped */
export function readJsonNamed(given: Given, name: string): unknown {
  try {
    return JSON.parse(readNamed(given, name).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof Stopped) throw error;
    throw wrongUse('not-json', `${name} is not JSON: ${(error as Error).message}.`, 'Name a JSON file.');
  }
}

/** Writes a file the person asked for. @throws Stopped */
export function writeNamed(given: Given, name: string, text: string): string {
  const path = pathOf(given, name);
  try {
    writeFileSync(path, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const exit = code === 'ENOENT' || code === 'EISDIR' ? exits.wrongUse : exits.fault;
    throw new Stopped(
      exit,
      'not-written',
      `${name} cannot be written (${code}).`,
      'Name a file in a folder you may write to.',
      { cause: error },
    );
  }
  return path;
}
