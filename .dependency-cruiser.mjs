/** The floors of the house, from the ground up: a floor imports those before it, never one after it. */
const floors = [
  'releases',
  'json',
  'schema',
  'field-map',
  'rules',
  'transform',
  'wire',
  'promises',
  'reports',
  'inputs',
  'outbound',
  'audit',
  'wording',
  'formats',
  'documents',
  'cli',
];

/** The files beside the floors that any floor may import: problems, results, checks of arguments, and what lists are made into. */
const ground = '^src/(issues|result|arguments|misuse|once|grouped|nearest)[.]ts$';
const entries = '^src/(index|audit|reports|schema)[.]ts$';
const folders = (names) => `^src/(${names.join('|')})/`;

const floorRules = floors.map((floor, index) => ({
  name: `${floor}-imports-upwards`,
  severity: 'error',
  from: { path: folders([floor]) },
  to: { path: folders(floors.slice(index + 1)) },
}));

export default {
  forbidden: [
    ...floorRules.filter(({ to }) => !to.path.includes('()')),
    {
      name: 'the-ground-imports-no-floor',
      severity: 'error',
      from: { path: ground },
      to: { path: folders(floors) },
    },
    {
      name: 'entries-are-for-users',
      comment: 'Nothing inside imports a public entry.',
      severity: 'error',
      from: { path: '^src/', pathNot: entries },
      to: { path: entries },
    },
    {
      name: 'formats-and-releases-import-nothing',
      severity: 'error',
      from: { path: folders(['formats', 'releases']) },
      to: { path: folders(floors.filter((floor) => floor !== 'formats' && floor !== 'releases')) },
    },
    { name: 'no-floor-unnamed', severity: 'error', from: {}, to: { path: '^src/[^/]+/', pathNot: folders(floors) } },
    {
      name: 'the-source-imports-only-itself',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(page|scripts|test|bench)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^(src|page|scripts)/' }, to: { circular: true } },
    {
      name: 'only-the-command-touches-the-machine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-command-line-is-no-library',
      severity: 'error',
      from: { path: '^(page|scripts)/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'the-page-imports-what-is-made-for-it',
      severity: 'error',
      from: { path: '^page/' },
      to: {
        path: '^src/',
        pathNot: [entries, '^src/grouped[.]ts$', folders(['inputs', 'outbound', 'wording', 'formats', 'documents'])],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
};
