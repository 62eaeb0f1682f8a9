// Finds addresses of one machine, and download addresses in the lockfile, that would work for nobody else.
import type { Complaint, SourceFile } from './files.ts';

/** Home and work folders of particular machines; a path below the repository root is written without a leading slash. */
const machinePath = /(?:^|[\s"'`(=:,[])(\/(?:work|home|root|Users)\/[\w.-]+|[A-Z]:\\Users\\)/;

export function findMachinePaths({ path, text }: SourceFile): Complaint[] {
  return text.split('\n').flatMap((line, index) => {
    const found = machinePath.exec(line)?.[1];
    return found ? [{ path, line: index + 1, says: `${found} exists on one machine only` }] : [];
  });
}

/** The registry is each reader's own; an integrity hash is what must be the same for all. */
export function findDownloadAddresses({ path, text }: SourceFile): Complaint[] {
  return text.split('\n').flatMap((line, index) => {
    const isAddress = /"resolved":\s*"[a-z+]+:/.test(line);
    return isAddress
      ? [{ path, line: index + 1, says: 'set omit-lockfile-registry-resolved and write the lockfile anew' }]
      : [];
  });
}
