import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { house } from './packages/workshop/src/lint/index.ts'

const tests = ['**/*.test.ts', '**/tests/**', '**/testing/**']

export default defineConfig(
  globalIgnores(['**/dist', '**/node_modules', '.build', '.data', '.storybook-static']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    plugins: { house },
    rules: {
      'house/reasoned-disable': 'error',
      eqeqeq: 'error',
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'examples/**/*.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'house/checked-rows': 'error',
      'house/folders-in-order': 'error',
      'house/rooms-in-order': 'error',
      'house/rules-are-pure': 'error',
      'house/sql-in-stores': 'error',
      'house/tables-have-owners': 'error',
    },
  },
  {
    files: ['packages/**', 'examples/**', 'stories/**'],
    rules: { 'house/one-clock': 'error', 'house/plain-names': 'error' },
  },
  {
    files: ['packages/widgets/src/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: tests,
    rules: {
      // node:test's `test()` gives a promise that its runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    // Its strings are pieces of source code.
    files: ['packages/workshop/src/guards/*.ts'],
    rules: { 'no-template-curly-in-string': 'off' },
  },
  {
    files: [
      'packages/workshop/**',
      'packages/server/src/{*,command-line/*}.ts',
      'examples/node-script/**',
      '*.{js,mjs}',
      ...tests,
    ],
    languageOptions: { globals: { console: false, process: false, URL: false } },
    rules: { 'no-console': 'off' },
  },
)
