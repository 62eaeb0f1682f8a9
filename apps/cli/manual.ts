// The manual of the command line as a page, written from the commands themselves.

import type { Command, Word } from './command.ts';
import { DATA_DEFAULT } from './folder.ts';
import { exitMeanings } from './stops.ts';

const usage = ({ name, args = [], options = [] }: Command): string =>
  ['npx proofhouse', name, ...args.map(({ flag }) => flag), ...(options.length > 0 ? ['[options]'] : [])].join(' ');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function wordRow({ flag, says, choices, or }: Word): string {
  const more = [choices ? `one of ${choices.join(', ')}` : '', or === undefined ? '' : `${or} unless given`].filter(
    Boolean,
  );
  return `| \`${flag}\` | ${cell(says)}${more.length > 0 ? ` (${more.join('; ')})` : ''} |`;
}

function section(command: Command): string {
  const { name, says, more = [], args = [], options = [], examples } = command;
  const words = [...args, ...options];
  return [
    `### ${name}`,
    '',
    [says, ...more].join('\n\n'),
    '',
    '```text',
    usage(command),
    '```',
    ...(words.length > 0 ? ['', '| | |', '|---|---|', ...words.map(wordRow)] : []),
    ...(examples.length > 0 ? ['', '```text', ...examples.map((line) => `npx proofhouse ${line}`), '```'] : []),
    '',
  ].join('\n');
}

/** The page docs/commands.md. */
export function manualOf(commands: readonly Command[]): string {
  const shown = commands.filter(({ hidden }) => !hidden);
  return [
    '# Commands',
    '',
    'Written by `npx proofhouse docs` from the commands themselves; do not edit. The examples are run by a test, one after',
    'the other, on a folder filled by `npx proofhouse demo`.',
    '',
    '## For all of them',
    '',
    `- \`--data FOLDER\` is the folder that holds the record, \`${DATA_DEFAULT}\` unless given.`,
    '- `--json` prints the result as one JSON document on standard output. What goes wrong is then also there, as',
    '  `{"error":{"code","says","remedy"}}`; the sentence for people is always on standard error.',
    '- Progress of anything that takes longer than a second is told on standard error.',
    '- Times are local to the production: `14:50` (on the day of the session), `"2026-12-01 14:50"`, or complete with their',
    '  offset, `2026-12-01T14:50:00-08:00`. `--at` is when it happened, as known today; `--known-at` is what the record',
    '  said then, from the entries received by that time. They answer different questions.',
    '- Commands that only look open the record for reading, so they work while the hub runs.',
    '',
    '| Exit code | Meaning |',
    '|---|---|',
    ...Object.entries(exitMeanings).map(([code, says]) => `| ${code} | ${says} |`),
    '',
    '## One by one',
    '',
    ...shown.map(section),
  ].join('\n');
}
