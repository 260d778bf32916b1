import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What every TypeScript source keeps to. */
const SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one name for one thing, wherever it is used.',
  },
  {
    selector: 'TSAsExpression:not([typeAnnotation.typeName.name=/^(const|Day|([A-Z][A-Za-z]*)?Id)$/])',
    message: 'Cast only where a branded id or day is made; let the compiler know the rest.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w*)$/]',
    message: 'Depends on the machine; the same input must give the same bytes. Compare with compareText.',
  },
  {
    selector: 'CallExpression[callee.name="parseFloat"], CallExpression[callee.property.name="parseFloat"]',
    message: 'No binary floats between the file and the verdict; read figures with parseDecimal.',
  },
];

/** What only the command line may reach for: everything else gets it as an argument. */
const SURROUNDINGS = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Only src/cli knows what time it is; take the date as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Only src/cli knows what time it is; take the date as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The same input must give the same bytes.',
  },
];

const ONLY_CLI = 'Only src/cli knows the process and the terminal; take what is needed as an argument.';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'site/', 'bench/work/']),
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        SharedArrayBuffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['bin/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        __dirname: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        process: 'readonly',
        require: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A brand is made by a function whose type parameter is in its result alone; other casts are forbidden above.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, ...SURROUNDINGS],
      'no-restricted-globals': [
        'error',
        ...['process', 'console'].map((name) => ({ name, message: ONLY_CLI })),
      ],
      'no-restricted-imports': [
        'error',
        ...['process', 'console', 'tty', 'readline'].map((name) => ({
          name: `node:${name}`,
          message: ONLY_CLI,
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      complexity: 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
