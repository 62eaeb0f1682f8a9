// Finds the words that must never become an identifier or a stored value, because they claim more than anybody knows.
import ts from 'typescript';
import type { Complaint, SourceFile } from './files.ts';

/** The words, and what to say instead. */
const banned: readonly { readonly word: RegExp; readonly says: string }[] = [
  { word: /\bcold\b/, says: '"cold" is a call spoken on set; store the contents and how they were seen' },
  { word: /\bhot\b/, says: '"hot" is a call spoken on set; store the contents and how they were seen' },
  { word: /\blive\b/, says: '"live" means three things; say bulleted, entered now, or on air' },
  { word: /\bclear(ed)?\b/, says: '"clear" is a belief; say which positions were seen, or write clearance' },
  { word: /\bsafe\b/, says: '"safe" is never known; a gun-safe is a place' },
  { word: /\barmed\b(?! action)/, says: '"armed" is no state of a gun; an armed action is fine' },
  { word: /\bmisfire[ds]?\b/, says: '"misfire" hides two events; say did not fire, or unplanned shot' },
  { word: /\bprop gun\b/, says: '"prop gun" hides what the thing can do; say what it can fire' },
  { word: /\bchecked\b/, says: '"checked" hides what was looked at; say shown, seen or counted' },
];

/** Places where the word names something else; every entry says why. */
const allowed: readonly { readonly phrase: RegExp; readonly because: string }[] = [
  { phrase: /\bgun safes?\b/g, because: 'a gun-safe is a steel cupboard, a kind of place' },
];

/** `isGunSafe`, `gun-safe` and `GUN_SAFE` all become "gun safe". */
export function plainWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What is wrong with a name or value, or nothing. */
export function objection(name: string): string | undefined {
  const words = allowed.reduce((text, { phrase }) => text.replace(phrase, ''), plainWords(name));
  return banned.find(({ word }) => word.test(words))?.says;
}

/** A name we give: what we only call (`map.clear()`, `z.safeParse`) was named by somebody else. */
function declaredName(node: ts.Node): string | undefined {
  // What overrides a member was named by whoever declared it first, such as `Map.clear`.
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.OverrideKeyword)) return undefined;
  if (ts.isImportSpecifier(node)) return node.propertyName ? node.name.text : undefined;
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text;
  const name = (node as { name?: ts.Node }).name;
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isGetAccessorDeclaration(node) ||
    ts.isSetAccessorDeclaration(node) ||
    ts.isExportSpecifier(node);
  if (!isDeclaration || !name) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name) ? name.text : undefined;
}

/** A value that could be stored: a literal without white space, or the banned phrase itself; the rest is prose. */
function storableValue(node: ts.Node): string | undefined {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return undefined;
  return /\s/.test(node.text) && node.text.toLowerCase() !== 'prop gun' ? undefined : node.text;
}

export function findBannedWords({ path, text }: SourceFile): Complaint[] {
  const complaints: Complaint[] = [];
  const inPath = objection(path.replace(/\.ts$/, ''));
  if (inPath) complaints.push({ path, line: 1, says: `file name: ${inPath}` });
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    const name = declaredName(node) ?? storableValue(node);
    const says = name === undefined ? undefined : objection(name);
    if (says) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      complaints.push({ path, line: line + 1, says: `${name}: ${says}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // A quoted key is met twice, as a name and as a literal.
  return complaints.filter(
    (each, index) => complaints.findIndex((other) => other.line === each.line && other.says === each.says) === index,
  );
}
