// Writes docs/mutation.md: how much of what could change a test notices, and every change nobody noticed, with its review.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/root.mjs';
import { core } from './core.mjs';

/** What was looked at and left: by file and line of code, with what it becomes where only that was looked at, and why. */
export const reviewed = JSON.parse(readFileSync(join(root, 'mutation', 'reviewed.json'), 'utf8'));

/** Why a mutant nobody noticed was left; undefined when nobody looked at it. */
export const reviewOf = (mutant) =>
  reviewed.find(
    (each) =>
      each.file === mutant.file &&
      each.within === mutant.within &&
      (each.becomes === undefined || each.becomes === mutant.replacement),
  )?.why;

const folderOf = (file) => file.slice(0, file.lastIndexOf('/'));
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const isLeft = ({ fate }) => fate !== 'killed';

/** Code in a line of a page: a bar would end a cell, a backtick the code. */
const quoted = (code) => `\`${(code.length > 90 ? `${code.slice(0, 89)}…` : code).replaceAll('`', "'")}\``;

function row(name, fates) {
  const left = fates.filter(isLeft);
  const open = left.filter(({ mutant }) => reviewOf(mutant) === undefined);
  const cells = [
    name,
    fates.length,
    fates.length - left.length,
    percent(fates.length - left.length, fates.length),
    left.length - open.length,
    open.length,
    left.filter(({ grants }) => grants).length,
  ];
  return `| ${cells.join(' | ')} |`;
}

function survivor({ mutant, fate, grants, wider }) {
  const change = `line ${mutant.line}: ${quoted(mutant.code)} → ${quoted(mutant.replacement)}`;
  const seen = fate === 'unseen' ? ' No question runs it.' : '';
  const danger = grants ? ' **GRANTS.**' : '';
  const more = wider === undefined ? '' : ` Asked wider: ${wider}.`;
  return `- ${change}. ${reviewOf(mutant) ?? '*Not reviewed.*'}${seen}${danger}${more}`;
}

/** The page, from what became of each mutant. @param day the day it was measured, as `2026-12-01` */
export function pageOf(fates, day) {
  const folders = [...new Set(fates.map(({ mutant }) => folderOf(mutant.file)))].sort();
  const files = [...new Set(fates.filter(isLeft).map(({ mutant }) => mutant.file))].sort();
  const measured = new Set(fates.map(({ mutant }) => mutant.file));
  const missing = core.filter((file) => !measured.has(file)).map((file) => `\`${file}\``);
  const head = '| | Changes | Noticed | Score | Left: reviewed | Left: not reviewed | Left: grants |';
  return [
    '# What the tests notice of small changes',
    '',
    `Measured on ${day} by \`npm run mutation\` and written by \`npm run mutation -- --write FILE…\`; not by hand.`,
    'How it is measured, and what is left out by construction, stands in',
    '[decisions/0105](../decisions/0105-mutants-wait-behind-switches.md). A change *grants* when, to any ask on any case of any',
    'rule, something that was refused is granted with it; that is asked of every change no test noticed, on more asks than',
    'the tests make.',
    '',
    head,
    '|---|---|---|---|---|---|---|',
    ...folders.map((folder) =>
      row(
        `\`${folder}\``,
        fates.filter(({ mutant }) => folderOf(mutant.file) === folder),
      ),
    ),
    row('**all**', fates),
    '',
    ...(missing.length > 0 ? [`No change was measured in: ${missing.join(', ')}.`, ''] : []),
    '## What nobody noticed',
    '',
    ...files.flatMap((file) => [
      `### ${file}`,
      '',
      ...fates.filter((each) => isLeft(each) && each.mutant.file === file).map(survivor),
      '',
    ]),
  ].join('\n');
}
