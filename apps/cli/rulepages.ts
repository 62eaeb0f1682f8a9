// The reference of rules as pages: one for each rulebook, one for each control, holds, conflicts, and an index, written from the rules.

import { accountsOf, placed } from '@proofhouse/policy/catalogue/accounted.ts';
import { rows } from '@proofhouse/policy/catalogue/all.ts';
import { controlOf, controls } from '@proofhouse/policy/catalogue/controls.ts';
import { inPart } from '@proofhouse/policy/catalogue/in-part.ts';
import type { CatalogueRow, Control } from '@proofhouse/policy/catalogue/row.ts';
import { confidenceOf, isLowConfidence, type Letter } from '@proofhouse/policy/confidence.ts';
import { remedies } from '@proofhouse/policy/goldens/remedies.ts';
import type { Citation, Need, Rule } from '@proofhouse/policy/rule.ts';
import type { Rulebook } from '@proofhouse/policy/rulebook.ts';
import { books, rulebooks } from '@proofhouse/policy/rulebooks/all.ts';
import { many } from './grid.ts';
import { conflictsPage, holdsPage } from './holdpages.ts';
import { cell, controlLink, LOW, paraphrase, ruleLink, sureWords, upperFirst, written } from './rulewords.ts';

/** Where the pages stand, from the root of the repository. */
export const rulesFolder = 'docs/rules';

const bindings: Readonly<Record<Rule['binds'], string>> = {
  block: 'blocks; nobody can waive it',
  refuse: 'refuses',
  warn: 'warns, and does not refuse',
};

const classes: Readonly<Record<CatalogueRow['enforcement'], string>> = {
  'BLOCK-D': 'decided from data the record holds',
  'BLOCK-A': 'decided by what a named person states',
  WARN: 'a warning',
  RECORD: 'recorded only',
};

function citationLine({ source, where, rows: cited }: Citation): string {
  const sure = sureWords(confidenceOf(source.confidence, cited));
  const address = /^https?:/.test(source.address) ? `<${source.address}>` : source.address;
  return [
    `  - ${source.title}, ${where} (${source.edition}; in force from ${source.inForceFrom}; ${sure}), ${address}`,
    ...(cited.length > 0 ? [`; rows ${cited.join(', ')}`] : []),
  ].join('');
}

const subjects: Readonly<Record<Need['about'], string>> = {
  production: 'for the production',
  session: 'for the session',
  'each gun': 'for each gun',
  giver: 'for whoever hands over',
  receiver: 'for whoever receives',
  plan: 'for the line of the plan',
  place: 'for the place',
  lot: 'for the lot',
};

function needLine({ document, statement, about, who }: Need): string {
  const words = [
    ...(document === undefined ? [] : [`the document “${document}” on file`]),
    ...(statement === undefined ? [] : [`the statement “${statement}”`]),
  ].join(' and ');
  return `  - ${words}, ${subjects[about]}; from ${who.join(' or ')}`;
}

const casesOf = ({ cases }: Rule): string[] =>
  cases.map(({ verdict, when }) => `  - ${verdict === 'cannot tell' ? '*cannot tell*' : `*${verdict}*`} when ${when}`);

const never = (verdict: string, because: string | undefined): string[] =>
  because === undefined ? [] : [`- Never *${verdict}*: ${because}`];

/** What makes a rule true, by an answer it gave to one of its cases. */
function made(id: string): string[] {
  const told = Object.hasOwn(remedies, id) ? remedies[id] : undefined;
  if (!told) return [];
  return [
    '- What makes it true, and who can, as told on a sample set:',
    `  - When ${told.when}: “${told.says}” Then: “${told.remedy}” By: ${told.who.join('; ')}.`,
  ];
}

function ruleSection(rule: Rule): string {
  const guns = rule.covers === 'all' ? 'all guns' : `guns of class ${rule.covers.join(', ')}`;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`- ${title}:`, ...lines] : [];
  return [
    `### ${rule.id}`,
    '',
    rule.says,
    '',
    `- Control: ${controlLink(rule.control)}, ${controlOf(rule.control)?.name ?? ''}.`,
    `- ${upperFirst(bindings[rule.binds])}; asked at: ${rule.asks.join(', ')}; covers ${guns}; from ${rule.from}.`,
    `- Class: ${rule.enforcement}, ${classes[rule.enforcement]}.`,
    `- Rests on: ${rule.on.join(', ')}.`,
    ...section('Needs', (rule.needs ?? []).map(needLine)),
    ...made(rule.id),
    ...section('Cited from', rule.cites.map(citationLine)),
    ...section('Cases', casesOf(rule)),
    ...never('holds', rule.neverHolds),
    ...never('breaks', rule.neverBreaks),
    ...never('cannot tell', rule.alwaysTells),
    '',
  ].join('\n');
}

function numbersOf({ numbers }: Rulebook): string[] {
  const lines = Object.entries(numbers).flatMap(([kind, values]) =>
    (values ?? []).map(
      ({ from, value, source, where }) =>
        `| ${kind} | ${value} | ${from} | ${cell(source.title)}, ${cell(where)}${isLowConfidence(source.confidence) ? ` (${sureWords(source.confidence)})` : ''} |`,
    ),
  );
  return lines.length > 0
    ? ['## Numbers', '', '| What | Value | From | Source |', '|---|---|---|---|', ...lines, '']
    : [];
}

function bookPage(book: Rulebook, rules: readonly Rule[]): string {
  return [
    `# ${book.title}`,
    '',
    `${written} [All rulebooks and controls](index.md)`,
    '',
    `- Adopted as: \`${book.name}\``,
    `- Place: ${book.place}`,
    `- Level: ${book.level}`,
    ...(book.takesIn.length > 0
      ? [`- Takes in: ${book.takesIn.map((name) => `[${name}](${name}.md)`).join(', ')}`]
      : []),
    '',
    `${book.note} ${paraphrase}`,
    '',
    ...numbersOf(book),
    `## ${upperFirst(many(rules.length, 'rule'))}, most important first`,
    '',
    ...(rules.length > 0 ? rules.map(ruleSection) : ['None of its own.', '']),
  ].join('\n');
}

function accountWords(row: string): string {
  const words = accountsOf(row).map((account) => {
    if (account.how === 'recorded') return `recorded by ${account.by.join(', ')}: ${account.says}`;
    const links = account.rules.map(ruleLink).join(', ');
    return account.notDone === undefined ? links : `${links}; in part: ${account.notDone}`;
  });
  return words.join('; ');
}

function controlPage(control: Control): string {
  const own = rows.filter((row) => row.control === control.id);
  const doing = placed.filter(({ rule }) => rule.control === control.id);
  const names = [...new Set(doing.map(({ book }) => book))];
  return [
    `# ${control.id} ${control.name}`,
    '',
    `${written} [All rulebooks and controls](index.md)`,
    '',
    control.says,
    '',
    '## What texts ask',
    '',
    `${paraphrase} Classes: ${Object.entries(classes)
      .map(([name, says]) => `${name} ${says}`)
      .join('; ')}.`,
    '',
    '| Row | Asks | Of whom | Read in | Confidence | Class | Done by |',
    '|---|---|---|---|---|---|---|',
    ...own.map(
      (row) =>
        `| ${row.id} | ${cell(row.says)} | ${row.binds} | ${cell(row.source)} | ${sureWords(row.confidence.slice(0, 1) as Letter)} | ${row.enforcement} | ${cell(accountWords(row.id))} |`,
    ),
    '',
    '## Rules',
    '',
    ...(names.length > 0
      ? names.flatMap((name) => [
          `- [${books[name]?.title ?? name}](${name}.md)`,
          ...doing.filter(({ book }) => book === name).map((each) => `  - ${ruleLink(each)}: ${each.rule.says}`),
        ])
      : ['No rule has this control; its rows are accounted for above.']),
    '',
  ].join('\n');
}

function indexPage(): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const how = accountsOf(row.id)[0]?.how ?? '';
    counts.set(how, (counts.get(how) ?? 0) + 1);
  }
  const said = (how: string, words: string): string[] => {
    const count = counts.get(how) ?? 0;
    return count > 0 ? [`- ${count} ${words}`] : [];
  };
  const low = placed.filter(({ rule }) =>
    rule.cites.every(({ source, rows: cited }) => isLowConfidence(confidenceOf(source.confidence, cited))),
  ).length;
  return [
    '# Rules',
    '',
    written,
    '',
    `${many(placed.length, 'rule')} in ${many(Object.keys(rulebooks).length, 'rulebook')} under 43 controls. The blocks are always in force;`,
    'every other rulebook is in force where a production adopts it, with those it takes in.',
    '',
    paraphrase,
    '',
    `${LOW} stands wherever a text was not read itself, but in a secondary source or from memory; ${many(low, 'rule')} rest on`,
    'such texts alone. They have to be verified against the original.',
    '',
    `The catalogue they come from has ${rows.length} rows, each accounted for once:`,
    '',
    ...said('rules', `are done by one or more rules that cite them, ${Object.keys(inPart).length} of them in part`),
    ...said('recorded', 'are recorded by events, because there is nothing to permit or refuse'),
    '',
    'What withholds permission while it stands, and who lifts it: [holds and releases](holds.md). Where places contradict',
    'each other, and how this build settles it: [conflicts](conflicts.md).',
    '',
    '## By rulebook',
    '',
    '| Rulebook | Title | Place | Level | Rules | Takes in |',
    '|---|---|---|---|---|---|',
    ...Object.values(books).map(
      ({ name, title, place, level, takesIn }) =>
        `| [${name}](${name}.md) | ${cell(title)} | ${place} | ${level} | ${(rulebooks[name] ?? []).length} | ${takesIn.join(', ')} |`,
    ),
    '',
    '## By control',
    '',
    '| Control | | Rows | Rules |',
    '|---|---|---|---|',
    ...controls.map(
      ({ id, name }) =>
        `| ${controlLink(id)} | ${name} | ${rows.filter((row) => row.control === id).length} | ${placed.filter(({ rule }) => rule.control === id).length} |`,
    ),
    '',
  ].join('\n');
}

/** The pages of docs/rules: path and text. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    [`${rulesFolder}/index.md`, indexPage()],
    [`${rulesFolder}/holds.md`, holdsPage()],
    [`${rulesFolder}/conflicts.md`, conflictsPage()],
  ]);
  for (const book of Object.values(books)) {
    pages.set(`${rulesFolder}/${book.name}.md`, bookPage(book, rulebooks[book.name] ?? []));
  }
  for (const control of controls) pages.set(`${rulesFolder}/${control.id}.md`, controlPage(control));
  return pages;
}
