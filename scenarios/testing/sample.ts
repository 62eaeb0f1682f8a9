// Texts and files for tests: the sample day with a few things more, and a reader of the repository's own files.
import { readFileSync } from 'node:fs';
import { writeComplaint } from '../grammar/complaint.ts';
import { type Parsed, parseScenario } from '../grammar/parse.ts';
import type { Scenario } from '../scenario.ts';

/** Reads a file by its path from the folder scenarios. */
export function readHere(path: string): string | undefined {
  try {
    return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

/** The sample day's tables, and things the sample has none of. */
export const stocked = `scenario: Test
use: ../sample-day14
table firearms
asset_id,action,kind,calibre
W-20,semi-automatic,pistol,9 mm
end
table places
place_id,kind
MAG-1,magazine
MAG-2,magazine
T9,tray
POUCH-A,pouch
end
table lots
lot_id,class,calibre,declared_tells
B09,blank,9 mm,star crimp
end
`;

/** Parses lines under the stocked header. */
export const parseLines = (...lines: readonly string[]): Parsed =>
  parseScenario({ file: 'test.scenario', text: `${stocked}${lines.join('\n')}\n`, read: readHere });

/** A parsed day, or all complaints thrown. */
export function mustParse(parsed: Parsed): Scenario {
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.complaints.map(writeComplaint).join('\n'));
}
