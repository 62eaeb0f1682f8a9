// Finds clocks, randomness and the reader's locale in code that must give the same answer everywhere and always.
import ts from 'typescript';
import type { Complaint, SourceFile } from './files.ts';

/** Members that may not be read, as written. */
const members: Record<string, string> = {
  'Date.now': 'time arrives as an argument',
  'Math.random': 'ids and salts arrive as arguments',
  'performance.now': 'time arrives as an argument',
};

/** Global names that may not be touched at all. */
const globals: Record<string, string> = {
  setTimeout: 'nothing here waits',
  setInterval: 'nothing here waits',
  setImmediate: 'nothing here waits',
  queueMicrotask: 'nothing here waits',
  Intl: 'the answer would change with the reader’s locale',
  crypto: 'hashing and signing arrive through a port',
  process: 'the surroundings arrive as arguments',
  fetch: 'nothing here uses the network',
};

/** Methods whose answer depends on the locale of the machine. */
const byLocale = /^(localeCompare|toLocale\w+)$/;

function complaintAbout(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date(…): time arrives as a number';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date(…): time arrives as a number';
  if (ts.isPropertyAccessExpression(node)) {
    const written = node.getText().replace(/^globalThis\./, '');
    if (Object.hasOwn(members, written)) return `${written}: ${members[written]}`;
    if (byLocale.test(node.name.text)) return `${node.name.text}: the answer would change with the reader’s locale`;
    if (node.expression.getText() === 'globalThis' && Object.hasOwn(globals, node.name.text)) {
      return `${node.name.text}: ${globals[node.name.text]}`;
    }
  }
  if (ts.isIdentifier(node) && Object.hasOwn(globals, node.text)) {
    // Only a use counts: a call, or the thing before the dot.
    const { parent } = node;
    const isUsed =
      ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node) ||
      (ts.isPropertyAccessExpression(parent) && parent.expression === node);
    if (isUsed) return `${node.text}: ${globals[node.text]}`;
  }
  return undefined;
}

export function findImpurity({ path, text }: SourceFile): Complaint[] {
  const complaints: Complaint[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    const says = complaintAbout(node);
    if (says) complaints.push({ path, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, says });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return complaints;
}
