// Profiles: for each kind of place a production works in, the rulebooks it adopts together, under one short name.

/** One profile. */
export interface Profile {
  /** The name a header or a table may give instead of the rulebooks. */
  readonly name: string;
  readonly title: string;
  /** Rulebooks to adopt; what they take in comes with them, and the blocks are always in force. */
  readonly adopts: readonly [string, ...string[]];
  /** What is in it, and what is not. */
  readonly note: string;
}

/** Where a place's own book says little, practice and the rules about minors stand beside it. */
const beside = ['practice', 'minors'] as const;

/** Every profile; no name is that of a rulebook, so that neither hides the other. */
export const profiles: readonly Profile[] = [
  {
    name: 'california',
    title: 'California',
    adopts: ['us-california', 'csatf-bulletin-1', 'csatf-bulletin-2', 'minors'],
    note: 'The statute imports both bulletins into its exceptions and takes its safety meeting from the first.',
  },
  {
    name: 'new-mexico',
    title: 'New Mexico',
    adopts: ['us-new-mexico', 'csatf-bulletin-2', ...beside],
    note: 'No film-gun statute was found; the regulator judges by the bulletin a production adopted in writing.',
  },
  {
    name: 'ontario',
    title: 'Ontario',
    adopts: ['ca-ontario', ...beside],
    note: 'Guideline and federal law. No aim at anybody, and no bulleted round, with no way round either.',
  },
  {
    name: 'manitoba',
    title: 'Manitoba',
    adopts: ['ca-manitoba', ...beside],
    note: 'Guideline, as far as it was read, and federal law.',
  },
  {
    name: 'british-columbia',
    title: 'British Columbia',
    adopts: ['ca-british-columbia', 'public-places', ...beside],
    note: 'What the film office and the towns ask for, and federal law.',
  },
  {
    name: 'united-kingdom',
    title: 'United Kingdom',
    adopts: ['uk', ...beside],
    note: 'Great Britain. For Northern Ireland adopt uk-northern-ireland as well.',
  },
  {
    name: 'new-south-wales',
    title: 'New South Wales',
    adopts: ['au-new-south-wales', ...beside],
    note: 'The regulation as read, and the golden rules of the industry.',
  },
  {
    name: 'queensland',
    title: 'Queensland',
    adopts: ['au-queensland', ...beside],
    note: 'The regulation as read about, and the golden rules of the industry.',
  },
  {
    name: 'new-zealand',
    title: 'New Zealand',
    adopts: ['nz', ...beside],
    note: 'Pages of the authority and of the screen guild.',
  },
  {
    name: 'france',
    title: 'France',
    adopts: ['fr'],
    note: 'No French text of law was read: practice, and what the film commission asks for.',
  },
  {
    name: 'stage',
    title: 'Theatre',
    adopts: ['theatre'],
    note: 'For any theatre; add the book of the place.',
  },
  {
    name: 'anywhere',
    title: 'International',
    adopts: ['international'],
    note: 'For places whose texts nobody read for this build; it stands in for no law.',
  },
];

const byName: ReadonlyMap<string, Profile> = new Map(profiles.map((profile) => [profile.name, profile]));

/** Names of profiles replaced by the rulebooks they adopt, each once, in order; every other name is left as it is. */
export const rulebooksNamed = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name): readonly string[] => byName.get(name)?.adopts ?? [name])),
];
