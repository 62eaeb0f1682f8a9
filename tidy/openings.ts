// Looks at how a file begins, what it is called, and whether a test in it is switched off.
import type { Complaint, SourceFile } from './files.ts';

const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'service', 'services', 'types', 'misc'];

/** The text of the first comment, without its marks. */
function firstComment(text: string): string | undefined {
  const start = text.replace(/^\uFEFF?(#![^\n]*\n)?\s*/, '');
  const lines = /^(?:\/\/[^\n]*(?:\n|$))+/.exec(start);
  if (lines) return lines[0].replace(/^\/\/ ?/gm, '').trim();
  const block = /^\/\*\*?([\s\S]*?)\*\//.exec(start);
  return block?.[1]?.replace(/^\s*\* ?/gm, '').trim();
}

export function badOpening({ path, text }: SourceFile): Complaint[] {
  const comment = firstComment(text);
  if (comment === undefined)
    return [{ path, line: 1, says: 'opens without a comment: say in one sentence what it is for' }];
  const isOrder = /^(@ts-|biome-|eslint|prettier)/.test(comment);
  const isSentence = /^[\p{Lu}`"'(]/u.test(comment) && /[.!?)]$|[.!?](\s|$)/.test(comment);
  if (isOrder || !isSentence)
    return [{ path, line: 1, says: `the opening comment is no sentence: "${comment.slice(0, 60)}"` }];
  return [];
}

export function badName({ path }: SourceFile): Complaint[] {
  const words = path
    .replace(/\.[a-z.]+$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const empty = words.find((word) => emptyNames.includes(word));
  return empty ? [{ path, line: 1, says: `"${empty}" says nothing about what is inside` }] : [];
}

export function switchedOff({ path, text }: SourceFile): Complaint[] {
  // Written in two parts, so that this file does not complain about itself.
  const off = new RegExp(`^\\s*(test|it|describe)(\\.each)?\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b`);
  return text.split('\n').flatMap((line, index) => {
    return off.test(line)
      ? [{ path, line: index + 1, says: 'a test is mended or deleted with its reason, not switched off' }]
      : [];
  });
}
