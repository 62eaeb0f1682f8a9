// Reads a table as spreadsheets write it: comma or semicolon, quotes or none, with or without a byte order mark.

/** Largest table taken, in characters and in rows; more is a mistake or an attack. */
export const LARGEST_TABLE = { characters: 2_000_000, rows: 20_000, columns: 80, cell: 2000 } as const;

/** One line of a table: where it stood, and its cells by column. */
export interface TableRow {
  readonly file: string;
  /** Line number in the file, the header being line 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** One cell, or one whole row, that cannot be used: where, what, and what to write instead. */
export interface BadCell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly says: string;
  readonly remedy: string;
}

/** A bad cell as one line. */
export function writeBadCell({ file, row, column, value, says, remedy }: BadCell): string {
  const where = column ? `${column}${value ? ` "${value}"` : ''}: ` : '';
  return `${file}:${row}: ${where}${says} ${remedy}`.trim();
}

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Cuts text into rows of cells; a quote that never closes is reported as the row it began in. */
function split(text: string, separator: string): { rows: RawRow[]; unclosed?: number } {
  const rows: RawRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let began = 1;
  let quoted = false;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) rows.push({ row: began, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (char === '\n') {
      endRow();
      began = line;
    } else if (char !== '\r') cell += char;
  }
  if (quoted) return { rows, unclosed: began };
  endRow();
  return { rows };
}

/** A cell that a spreadsheet was kept from running as a formula comes back with an apostrophe; it is not part of the value. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t])/, '');

const columnName = (raw: string) =>
  raw
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Reads a table. What cannot be read is returned beside what can; nothing is thrown. */
export function readTable(
  file: string,
  text: string,
  firstRow = 1,
): { rows: TableRow[]; columns: string[]; bad: BadCell[] } {
  const refuse = (row: number, says: string, remedy: string, column = '') => {
    return { file, row: row + firstRow - 1, column, value: '', says, remedy };
  };
  if (text.length > LARGEST_TABLE.characters) {
    return {
      rows: [],
      columns: [],
      bad: [refuse(1, 'The file is too large.', `Keep it under ${LARGEST_TABLE.characters} characters.`)],
    };
  }
  if (text.includes('\u0000')) {
    return { rows: [], columns: [], bad: [refuse(1, 'This is not a text file.', 'Save it as CSV in UTF-8.')] };
  }
  const clean = text.replace(/^\uFEFF/, '').normalize('NFC');
  const header = clean.split(/\r?\n/, 1)[0] ?? '';
  const separator = header.split(';').length > header.split(',').length ? ';' : ',';
  const { rows, unclosed } = split(clean, separator);
  const bad: BadCell[] = [];
  if (unclosed !== undefined)
    bad.push(refuse(unclosed, 'A quotation mark opens here and never closes.', 'Close it, or take it out.'));
  const [first, ...body] = rows;
  if (!first)
    return {
      rows: [],
      columns: [],
      bad: [...bad, refuse(1, 'The table is empty.', 'Begin with a line of column names.')],
    };
  const columns = first.cells.map(columnName);
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index);
  if (twice) bad.push(refuse(first.row, 'This column stands twice.', 'Keep one of them.', twice));
  if (columns.length > LARGEST_TABLE.columns)
    bad.push(refuse(first.row, 'There are too many columns.', `Keep it under ${LARGEST_TABLE.columns}.`));
  if (body.length > LARGEST_TABLE.rows)
    bad.push(refuse(LARGEST_TABLE.rows + 1, 'There are too many rows.', `Cut the table at ${LARGEST_TABLE.rows}.`));
  const kept: TableRow[] = [];
  for (const { row, cells } of body.slice(0, LARGEST_TABLE.rows)) {
    if (cells.length > columns.length && cells.slice(columns.length).some(Boolean)) {
      bad.push(
        refuse(
          row,
          `There are ${cells.length} cells under ${columns.length} column names.`,
          'Put cells that hold a separator in quotes.',
        ),
      );
      continue;
    }
    if (cells.some((cell) => cell.length > LARGEST_TABLE.cell)) {
      bad.push(refuse(row, 'A cell is too long.', `Keep it under ${LARGEST_TABLE.cell} characters.`));
      continue;
    }
    const entries = columns.map((column, index) => [column, unescaped(cells[index] ?? '')] as const);
    kept.push({ file, row: row + firstRow - 1, cells: Object.fromEntries(entries.filter(([column]) => column)) });
  }
  return { rows: kept, columns, bad };
}
