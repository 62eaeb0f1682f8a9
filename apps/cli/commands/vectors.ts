// `vectors`: runs a file of signature cases through the two named doors, enrolKey and verifySignature.

import { CasesError, runSignatureCases } from '@proofhouse/ledger/vectors.ts';
import { enrolKey, verifySignature } from '@proofhouse/record/node.ts';
import { argument, type Command } from '../command.ts';
import { readJsonNamed } from '../files.ts';
import { many } from '../grid.ts';
import { exits, wrongUse } from '../stops.ts';

export const vectors: Command = {
  name: 'vectors',
  says: 'Run a JSON file of signature cases through enrolKey and verifySignature.',
  more: [
    'Takes {"cases":[{"id","alg","key","message","signature","expect":{"enrol","verify"}}]} in hex, Wycheproof files for Ed25519 and P-256, ' +
      'and the CCTV Ed25519 vectors. Exits with 1 when a case does not end as its file expects.',
  ],
  args: [{ flag: '<file>', says: 'the JSON file' }],
  examples: [],
  async run(given) {
    const name = argument(given, 'file');
    const json = readJsonNamed(given, name);
    try {
      const results = runSignatureCases(json, { enrolKey, verifySignature });
      const accepted = results.filter((each) => each.accepted).length;
      const judged = results.filter((each) => each.agrees !== undefined);
      const wrong = judged.filter((each) => each.agrees === false);
      const line = ({ id, accepted: isIn, reason, agrees }: (typeof results)[number]) =>
        `${agrees === false ? 'DIFFERS  ' : ''}${id}  ${isIn ? 'accepted' : `refused, ${reason}`}`;
      const totals = `${many(results.length, 'case')}: ${accepted} accepted, ${results.length - accepted} refused; ${judged.length} with an expectation, ${wrong.length} differ.`;
      return {
        exit: wrong.length > 0 ? exits.failed : exits.done,
        text: `${results.map(line).join('\n')}\n\n${totals}`,
        json: {
          cases: results,
          accepted,
          refused: results.length - accepted,
          judged: judged.length,
          differ: wrong.length,
        },
      };
    } catch (error) {
      if (!(error instanceof CasesError)) throw error;
      throw wrongUse('bad-cases', error.message, 'Mend the file and try again.');
    }
  },
};
