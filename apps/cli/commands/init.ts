// `init`: founds a new SAMPLE production in an empty folder, with two founders and the hub's own key.

import { enrolDevices, foundProduction } from '@proofhouse/record/found.ts';
import { openLogKey } from '@proofhouse/record/logkey.ts';
import { isZone } from '@proofhouse/scenarios/grammar/zone.ts';
import { type Command, type Given, option, type Result } from '../command.ts';
import { filesOf, requireFresh, writing } from '../folder.ts';
import { foundingPhone, sampleDevice } from '../signers.ts';
import { exits, wrongUse } from '../stops.ts';
import { sealNow, takeIn } from '../taking.ts';

interface Wanted {
  readonly title: string;
  readonly zone: string;
  readonly founders: readonly [string, string];
}

function wantedFrom(given: Given): Wanted {
  const title = (option(given, 'title') ?? '').trim().normalize('NFC');
  if (title === '' || title.length > 120 || /\p{Cc}/u.test(title)) {
    throw wrongUse('bad-title', 'The title must be 1 to 120 plain characters.', 'Write --title "SAMPLE Western".');
  }
  const zone = option(given, 'zone') ?? '';
  if (!isZone(zone)) {
    throw wrongUse('bad-zone', `There is no time zone ${zone}.`, 'Write an IANA name such as America/Los_Angeles.');
  }
  const founders = (option(given, 'founders') ?? '').split(/[\s,]+/).filter(Boolean);
  const [first, second] = founders;
  const isBad = founders.length !== 2 || first?.toLowerCase() === second?.toLowerCase();
  if (!first || !second || isBad || founders.some((each) => each.length > 64)) {
    throw wrongUse('bad-founders', 'A production is founded by two different people.', 'Write --founders P16,P01.');
  }
  return { title, zone, founders: [first, second] };
}

async function found(given: Given, { title, zone, founders }: Wanted): Promise<Result> {
  const now = given.around.now();
  return writing(given.data, now, async (hub) => {
    const [first, second] = founders.map((alias) => sampleDevice(title, zone, alias, foundingPhone(alias)));
    if (!first || !second) throw new Error('Two founders were read and are gone.');
    const founding = foundProduction({ title, zone, founders: [first, second] }, now);
    const key = openLogKey(filesOf(given.data).key);
    const enrolled = enrolDevices(first, second, [{ alias: 'log', kind: 'hub', key }], now);
    await takeIn(hub, [...founding, ...enrolled], now);
    await sealNow(hub, now);
    const id = hub.production?.id ?? '';
    return {
      exit: exits.done,
      text:
        `Founded ${title} (${zone}) by ${founders.join(' and ')} in ${given.data}.\n` +
        'It is a SAMPLE: its keys are derived from its title. Import tables next: npx proofhouse import FOLDER',
      json: { title, zone, founders, production: id, sample: true, data: given.data },
    };
  });
}

export const init: Command = {
  name: 'init',
  says: 'Found a new SAMPLE production in an empty folder.',
  more: [
    'Only SAMPLE productions are founded here. A production that is not a SAMPLE is founded from two phones, which a later ' +
      'issue brings: a person’s key never lives on the hub’s disk. SAMPLE keys are derived from the title and never written.',
  ],
  options: [
    { flag: '--title <title>', says: 'the title; keys of the SAMPLE derive from it', or: 'SAMPLE production' },
    { flag: '--zone <zone>', says: 'its time zone, an IANA name', or: 'America/Los_Angeles' },
    { flag: '--founders <people>', says: 'the two founders by short name', or: 'P16,P01' },
  ],
  examples: ['init --title "SAMPLE Western" --data fresh'],
  async run(given) {
    const wanted = wantedFrom(given);
    requireFresh(given.data);
    return found(given, wanted);
  },
};
