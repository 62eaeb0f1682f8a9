// The arrows: which part of the code may import which, and why. Run as a test by tidy/arrows.test.ts.

/** Every part, by the files it is made of, and the parts it may import. What is not named here is forbidden. */
const parts = {
  vocabulary: {
    path: '^domain/vocabulary/',
    may: ['testing'],
    because: 'the vocabulary is what everything else is said in, so it can lean on nothing of ours.',
  },
  // Only tests reach it: see test-is-a-leaf.
  testing: {
    path: '^domain/testing/',
    may: ['vocabulary', 'noun', 'book'],
    because: 'what tests of the domain share is still about the domain.',
  },
  noun: {
    // A noun is one folder; the group makes "itself" mean that folder and not its neighbours.
    path: '^domain/(?!vocabulary/|book/|testing/)([^/]+)/',
    self: '^domain/$1/',
    may: ['vocabulary', 'testing'],
    because: 'a noun refers to another noun by id; what spans nouns is the book, or policy.',
  },
  book: {
    path: '^domain/(book/|[^/]+$)',
    may: ['vocabulary', 'noun', 'testing'],
    because: 'the book folds events into what is so on set; it knows neither rules, bytes nor devices.',
  },
  policy: {
    path: '^policy/',
    may: ['vocabulary', 'noun', 'book', 'testing'],
    because: 'policy judges what the book says; it must give the same answer on every device, from facts alone.',
  },
  ledger: {
    path: '^ledger/',
    may: [],
    because: 'the ledger is bytes and proofs; it has never heard of a gun, so that others can check it without us.',
  },
  record: {
    path: '^record/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'ledger'],
    because: 'record is the one door; stores and apps stand behind its port, so it can run anywhere.',
  },
  store: {
    path: '^store/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'ledger', 'record'],
    because: 'a store keeps what record hands it and judges nothing.',
  },
  scenarios: {
    path: '^scenarios/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'ledger', 'record', 'store', 'tools'],
    because: 'a scenario goes through the same door as a person, never through an app.',
  },
  server: {
    path: '^apps/server/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'ledger', 'record', 'store', 'scenarios', 'tools'],
    because: 'the server translates, calls record and shows; no other app is beneath it.',
  },
  cli: {
    path: '^apps/cli/',
    may: [
      'vocabulary',
      'noun',
      'book',
      'testing',
      'policy',
      'ledger',
      'record',
      'store',
      'scenarios',
      'server',
      'tools',
    ],
    because: 'the command line may start the server; it imports no other app.',
  },
  simulator: {
    path: '^simulator/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'ledger', 'record', 'store', 'scenarios', 'tools'],
    because: 'the simulator runs the real device and hub over a store of ours, and tells what it finds as a scenario.',
  },
  mutation: {
    path: '^mutation/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'tools'],
    because: 'mutation changes the safety core and asks its tests; bytes, stores and apps are no part of it.',
  },
  search: {
    path: '^search/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'tools'],
    because:
      'the search joins the real book and the real policy to a model of the world; bytes, stores and apps are no part of it.',
  },
  crash: {
    path: '^crash/',
    may: [
      'vocabulary',
      'noun',
      'book',
      'testing',
      'policy',
      'ledger',
      'record',
      'store',
      'scenarios',
      'server',
      'cli',
      'tools',
    ],
    because: 'the harness pulls the plug on the whole of it, so it may use everything, and nothing may lean on it.',
  },
  bench: {
    path: '^bench/',
    may: [
      'vocabulary',
      'noun',
      'book',
      'testing',
      'policy',
      'ledger',
      'record',
      'store',
      'scenarios',
      'server',
      'cli',
      'tools',
    ],
    because: 'a bench measures the whole of it, so it may use everything, and nothing may lean on it.',
  },
  tidy: {
    path: '^tidy/',
    may: ['vocabulary', 'noun', 'book', 'testing', 'policy', 'ledger', 'record', 'store', 'scenarios', 'tools'],
    because: 'nothing imports an app.',
  },
  tools: {
    path: '^(tools|bin)/',
    may: [],
    because: 'a starter runs before anything is installed or built, so it imports none of our packages.',
  },
};

/** The packages from outside that may enter the pure packages: none of them reads a clock, a disk or a network. */
const pureOutside = ['zod', '@noble/curves', '@noble/hashes', 'canonicalize', 'temporal-polyfill', 'fast-check'];
// What only tests use stands beside them in a folder `testing`.
const isTest = '(\\.test\\.ts$|/testing/)';
// Mutation asks what the tests ask, and the bench of decisions decides about their small set.
const mayUseTests = `(${isTest}|^mutation/|^bench/decide\\.ts$)`;
const isPure = '^(domain|policy|ledger)/';

const everyPart = Object.values(parts).map((part) => part.path.replace('([^/]+)', '[^/]+'));

const arrows = Object.entries(parts).map(([name, part]) => ({
  name: `arrow-from-${name}`,
  severity: 'error',
  comment: `${name} may import ${part.may.filter((each) => each !== 'testing').join(', ') || 'nothing of ours'}: ${part.because}`,
  from: { path: part.path },
  to: {
    path: everyPart,
    pathNot: [part.self ?? part.path, ...part.may.map((each) => parts[each].path.replace('([^/]+)', '[^/]+'))],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'two files that import each other are one idea cut in two: the reader has nowhere to begin.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-no-node',
      severity: 'error',
      comment: 'domain, policy and ledger run on phones and must replay a day exactly: no disk, clock or network.',
      from: { path: isPure, pathNot: isTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-no-outsider',
      severity: 'error',
      comment: `the pure packages take only ${pureOutside.join(', ')} from outside; add to pureOutside with a decision.`,
      from: { path: isPure, pathNot: isTest },
      to: { path: 'node_modules/', pathNot: pureOutside.map((name) => `node_modules/${name}/`) },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere is not checked by any arrow.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'test-is-a-leaf',
      severity: 'error',
      comment: 'only tests import what is there for tests: move what is shared into a file of its own.',
      from: { pathNot: mayUseTests },
      to: { path: isTest },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A planted example of another run must not disturb this one; the run that plants asks for it by a variable.
    exclude: { path: process.env.PROOFHOUSE_PLANTED ? '\\.build/' : '(tidy-planted-|\\.build/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts', '.d.mts'],
    },
  },
};
