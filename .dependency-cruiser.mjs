/**
 * The layers of the house, as rules that run with the tests. Data flows one way: plan and reports come in, are reckoned,
 * assessed, shown. Each rule says what its `from` may import; everything else is a violation.
 */

/** Packages, as the path of a file in them. */
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|').replaceAll('.', '\\.')})/`;
/** Modules of Node, as they are written in an import without `node:`. */
const node = (...names) => `^(?:node:)?(?:${names.join('|')})(?:/|$)`;
const ANY_NODE_MODULE = '^(?:node:)?[a-z0-9_/]+$';

/** A layer, the reason for its rule, and all that it may import besides itself. */
const layer = (name, comment, from, ...allowed) => ({
  name: `layer-${name}`,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

/** A package with one home in the project. */
const home = (name, comment, path, ...names) => ({
  name: `home-of-${name}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: packages(...names) },
});

const MODEL = '^src/model/';
const CATALOGUE = '^src/catalogue/';
const YAML = '^src/yaml/';
const PLAN = '^src/plan/';
const LAYOUTS = '^src/layouts/';
const INTAKE = '^src/intake/';
const RECKON = '^src/reckon/';
const ASSESS = '^src/assess/';
const VALIDATE = '^src/validate/';
const TEMPLATE = '^src/template/';
const TRACE = '^src/trace/';
const REPORT = '^src/report/';
const KIT = '^src/report/kit/';
const WAIVERS = '^src/waivers/';
const QUARANTINE = '^src/quarantine/';
const CLI = '^src/cli/';
const LINT = '^src/lint/';
const AUDIT = '^src/audit/';
const PIPELINES = '^src/(?:check|explain|validate)\\.ts$';
const RESULT = '^src/(?:audit|check|explain|lint|template|validate)-result\\.ts$';
const EXIT = '^src/exit\\.ts$';
const DOOR = '^src/index\\.ts$';

/** A room of the intake, the reason for its place, and the rooms before it, from which alone it may take. */
const room = (name, comment, ...before) => ({
  name: `intake-${name}`,
  comment,
  severity: 'error',
  from: { path: `^src/intake/${name}/` },
  to: { path: INTAKE, pathNot: `^src/intake/(?:problem\\.ts$|(?:${[name, ...before].join('|')})/)` },
});

/** Every package that has a home below. */
const HOUSED = [
  '@duckdb/node-api',
  '@types/sarif',
  'bignumber.js',
  'chalk',
  'cli-table3',
  'commander',
  'csv-parse',
  'csv-stringify',
  'fast-xml-builder',
  'fastest-levenshtein',
  'fflate',
  'iconv-lite',
  'lossless-json',
  'picomatch',
  'saxes',
  'string-width',
  'tinyglobby',
  'yaml',
  'zod',
  'zstddec',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer(
      'model',
      'The vocabulary is what everything else agrees on: were it to import a layer, no layer could be read or changed alone.',
      MODEL,
      packages('bignumber.js'),
    ),
    layer(
      'catalogue',
      'The words of the program are data about the vocabulary: they must not know how a finding came about.',
      CATALOGUE,
      MODEL,
      packages('fastest-levenshtein'),
    ),
    layer(
      'yaml',
      'YAML written by people is read in one way, with every fault at its line and column, whatever it says.',
      YAML,
      MODEL,
      CATALOGUE,
      packages('yaml', 'zod'),
      node('fs'),
    ),
    layer(
      'plan',
      'A plan is read without knowing of reports, reckoning or verdicts, so that a second plan is YAML and no code.',
      PLAN,
      MODEL,
      CATALOGUE,
      YAML,
      packages('zod'),
      // A plan that was loaded is kept, where the caller says: named by a digest, packed by V8.
      node('crypto', 'fs', 'path', 'url', 'v8'),
    ),
    layer(
      'layouts',
      'A layout is read like any YAML that people write; how it is applied to a table is the business of the intake.',
      LAYOUTS,
      MODEL,
      CATALOGUE,
      YAML,
      packages('zod'),
      node('fs', 'path'),
    ),
    layer(
      'intake',
      'Reports are read by what the model says of a plan, never by how its file was written; nothing is judged here.',
      INTAKE,
      MODEL,
      CATALOGUE,
      packages('@duckdb/node-api', 'csv-parse', 'fflate', 'saxes', 'tinyglobby', 'zstddec'),
      ANY_NODE_MODULE,
    ),
    room(
      'words',
      'What a word of a plan or a report means - a name, a unit, a number, a period - is known without any table it might stand in.',
    ),
    room(
      'source',
      'Files are found, opened and decoded into text by what their bytes are, whatever they say.',
      'words',
    ),
    room(
      'table',
      'Text, workbooks and documents become one kind of table; which format it was does not show from here on.',
      'words',
      'source',
    ),
    room('row', 'What a row means is said once, of any table.', 'words', 'source', 'table'),
    room(
      'layout',
      'A table that is not tidy is taken apart into rows; what each of them means is not said anew.',
      'words',
      'source',
      'table',
      'row',
    ),
    room(
      'fold',
      'The fast way over bytes may only decline: what it accepts, it reads as the rows are read.',
      'words',
      'source',
      'table',
      'row',
    ),
    layer(
      'reckon',
      'Which figures are in force is reckoned purely: no files, no packages, no clock, so that every rule can be tried alone.',
      RECKON,
      MODEL,
      CATALOGUE,
    ),
    layer(
      'assess',
      'A verdict follows from plan, figures and date, nothing else: what it could import, it could depend on.',
      ASSESS,
      MODEL,
      CATALOGUE,
      RECKON,
    ),
    layer(
      'validate',
      'What is wrong or doubtful with the data is found without a verdict, so that no verdict can come to depend on it.',
      VALIDATE,
      MODEL,
      CATALOGUE,
      RESULT,
      RECKON,
    ),
    layer(
      'template',
      'What a department has to report follows from plan, period and earlier figures; how its table looks is a matter of formats.',
      TEMPLATE,
      MODEL,
      RESULT,
      RECKON,
    ),
    layer(
      'lint',
      'A plan is held against itself by what the model says of it: no file is read and no figure reported, or it would be a check.',
      LINT,
      MODEL,
      CATALOGUE,
      RESULT,
    ),
    layer(
      'trace',
      'A plan is held against its document purely: text and plan in, a result out, so that every rule can be tried alone.',
      TRACE,
      MODEL,
    ),
    layer(
      'report',
      'A format is a pure function of the result: it reads no file, judges nothing and never decides an exit status.',
      REPORT,
      MODEL,
      CATALOGUE,
      RESULT,
      packages(
        '@types/sarif',
        'chalk',
        'cli-table3',
        'csv-stringify',
        'fast-xml-builder',
        'fflate',
        'lossless-json',
        'string-width',
        'zod',
      ),
      node('crypto'),
    ),
    layer(
      'report-kit',
      'The pieces of text that every format is laid out from: they know of no result, or each would be written once more for the next.',
      KIT,
      MODEL,
      CATALOGUE,
      packages(
        'chalk',
        'cli-table3',
        'csv-stringify',
        'fast-xml-builder',
        'fflate',
        'lossless-json',
        'string-width',
        'zod',
        '@types/sarif',
      ),
    ),
    {
      name: 'results-apart',
      comment:
        'A result is shown from its own folder and from what several share; only the working of a verdict takes from the check and the target that it is about.',
      severity: 'error',
      from: { path: '^src/report/([^/]+)/', pathNot: '^src/report/reported/' },
      to: {
        path: '^src/report/[^/]+/',
        pathNot: ['^src/report/(?:$1|kit|shared)/', '^src/report/(?:check|targets)/(?:json|fields)\\.ts$'],
      },
    },
    {
      name: 'reported-of-two',
      comment: 'Formats that a check and a validation share are made from the pieces of these two.',
      severity: 'error',
      from: { path: '^src/report/reported/' },
      to: { path: '^src/report/[^/]+/', pathNot: '^src/report/(?:reported|check|validate|kit|shared)/' },
    },
    layer(
      'waivers',
      'What is waived is marked, never changed: that a verdict came about without its waiver shows in what this imports.',
      WAIVERS,
      MODEL,
      CATALOGUE,
      YAML,
      packages('zod'),
    ),
    layer(
      'quarantine',
      'What is written down again for correction follows from the rows as they were read and what was found on them.',
      QUARANTINE,
      MODEL,
      CATALOGUE,
      INTAKE,
      '^src/report/kit/escape/csv\\.ts$',
      packages('iconv-lite'),
    ),
    layer(
      'audit',
      'Many submissions are judged as one would be: by the pipeline itself, in a thread or without; what comes of them is drawn together here.',
      AUDIT,
      MODEL,
      CATALOGUE,
      RESULT,
      PLAN,
      LAYOUTS,
      WAIVERS,
      INTAKE,
      PIPELINES,
      EXIT,
      node('crypto', 'fs', 'path', 'worker_threads'),
    ),
    {
      name: 'threads-in-one-place',
      comment:
        'Whether work is done in threads must not be known to what does it, or the number of threads could show in a result.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/audit/worker\\.ts$', '^src/cli/audit/threads\\.ts$'] },
      to: { path: node('worker_threads') },
    },
    layer(
      'pipelines',
      'A pipeline joins the layers and does none of their work; it knows neither how its result is shown nor who asked.',
      PIPELINES,
      MODEL,
      CATALOGUE,
      RESULT,
      PLAN,
      INTAKE,
      RECKON,
      ASSESS,
      VALIDATE,
      WAIVERS,
      LINT,
    ),
    layer(
      'results',
      'A result is the one thing that pipeline, formats and exit status share; it stays a type, free of all three.',
      RESULT,
      MODEL,
      CATALOGUE,
    ),
    layer(
      'exit',
      'The exit status follows from result and policy alone; were it to see a format, it could come to depend on one.',
      EXIT,
      MODEL,
      CATALOGUE,
      RESULT,
    ),
    layer(
      'door',
      'What other programs import: reading a plan, reading reports, checking, the exit status, and the words for what was found. The rest may change.',
      DOOR,
      EXIT,
      MODEL,
      CATALOGUE,
      RESULT,
      PIPELINES,
      PLAN,
      LAYOUTS,
      WAIVERS,
      INTAKE,
    ),
    {
      name: 'door-is-outside',
      comment:
        'The door is for other programs; what imports it from inside drags the whole house along, and goes in circles.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: DOOR },
    },
    {
      name: 'cli-is-the-edge',
      comment:
        'Process, clock and terminal are known to src/cli alone; only bin/plancheck.js stands outside it.',
      severity: 'error',
      from: { pathNot: [CLI, '^bin/', '^test/'] },
      to: { path: CLI },
    },
    {
      name: 'surroundings-in-cli',
      comment:
        'What depends on who runs the program, and where, gets in as an argument, so that the same input gives the same bytes.',
      severity: 'error',
      from: { path: '^src/', pathNot: CLI },
      to: { path: node('process', 'console', 'tty', 'readline') },
    },
    {
      name: 'no-network-no-children',
      comment:
        'Plancheck reads files and writes a report. Reports are confidential: nothing here can send them anywhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: node('http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'child_process', 'cluster') },
    },

    home(
      'bignumber.js',
      'One module decides how exact figures are; all others take its type.',
      '^src/model/decimal\\.ts$',
      'bignumber.js',
    ),
    home(
      'yaml',
      'YAML is parsed in one place, so that places in its files are found in one way.',
      YAML,
      'yaml',
    ),
    home(
      'csv-parse',
      'Only reports are CSV; how rows and quoted fields are told apart is decided in one place.',
      INTAKE,
      'csv-parse',
    ),
    home(
      'workbook',
      'Workbooks are opened in one place, where their size is watched, and made in one, always with the same bytes.',
      ['^src/intake/source/zip/', '^src/report/kit/xlsx/'],
      'fflate',
      'saxes',
    ),
    home(
      'zstddec',
      'Packed bytes come from anybody: one place unpacks them, sees to their end, and gives back the memory.',
      '^src/intake/source/packed/',
      'zstddec',
    ),
    home(
      'duckdb',
      'The database is asked in one place, which is loaded when it is wanted: most who check reports do not have it.',
      '^src/intake/source/duckdb/',
      '@duckdb/node-api',
    ),
    home('tinyglobby', 'Only the intake looks for files by pattern.', INTAKE, 'tinyglobby'),
    home(
      'terminal',
      "Colours, widths and tables are the formats' business.",
      REPORT,
      'chalk',
      'cli-table3',
      'string-width',
    ),
    home(
      'csv-stringify',
      'What a spreadsheet must not take for a formula is decided where its rows are written.',
      '^src/report/kit/escape/csv\\.ts$',
      'csv-stringify',
    ),
    home(
      'fast-xml-builder',
      'Text gets into XML in one place, where it is escaped.',
      '^src/report/kit/escape/xml\\.ts$',
      'fast-xml-builder',
    ),
    home(
      'sarif',
      'What a message of SARIF may hold is decided in one place, and one format writes them.',
      '^src/report/(?:kit/escape|shared)/sarif\\.ts$',
      '@types/sarif',
    ),
    home(
      'iconv-lite',
      'Text is encoded for old spreadsheets in one place; Node itself decodes all of it, but writes UTF-8 and UTF-16 alone.',
      '^src/quarantine/encode\\.ts$',
      'iconv-lite',
    ),
    home('lossless-json', 'Exact decimals are written as JSON in one place.', REPORT, 'lossless-json'),
    home(
      'picomatch',
      'Globs are matched as tinyglobby matches them, where no file need be there.',
      CLI,
      'picomatch',
    ),
    home('commander', 'Only the command line has options.', CLI, 'commander'),
    home(
      'fastest-levenshtein',
      'What counts as a near miss is decided once, in the catalogue.',
      CATALOGUE,
      'fastest-levenshtein',
    ),
    home(
      'zod',
      'Shapes are checked at the edges; inside, the types are trusted.',
      [YAML, PLAN, LAYOUTS, WAIVERS, REPORT, CLI],
      'zod',
    ),
    {
      name: 'every-package-has-a-home',
      comment: 'A new package gets a home rule above before it is used.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(?:^|/)node_modules/', pathNot: packages(...HOUSED) },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'Who installs plancheck does not get its development packages: the program would not start.',
      severity: 'error',
      from: { path: '^(?:src|bin)/' },
      // Types are gone from what is installed; who wants the database installs it, and the program starts without it.
      to: {
        pathNot: packages('@duckdb/node-api'),
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-unresolvable',
      comment: 'What cannot be found here will not be found by the user either.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules in a circle are one module in pieces: none can be understood, tested or moved without the others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A module that nothing imports and that imports nothing is dead, or was forgotten where it should be used.',
      severity: 'error',
      from: { path: '^src/', pathNot: DOOR, orphan: true },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
