import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A rule that keeps one zone from importing what belongs to another; the message teaches. */
const forbid = (...patterns) => ['error', { patterns }];
const node = { regex: '^(node:|fs$|path$|crypto$|child_process$|os$|url$|util$)' };
const vscode = { regex: '^vscode$' };
const zone = (name) => ({ regex: `(^|/)${name}(/|$)` });

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', 'test/sample-blog/', 'test/truth/', 'test/fixtures/'],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(
        { ...vscode, message: 'Core must stay pure: take it as a port, see src/core/ports.ts.' },
        {
          ...node,
          message: 'Core runs in browsers too: take it as a port, see src/core/ports.ts.',
        },
        { ...zone('(vscode|webview|node)'), message: 'Core is at the bottom: nothing above it.' },
        { ...zone('protocol'), message: 'The protocol is between adapters and page, not in core.' },
      ),
    },
  },
  {
    files: ['src/protocol.ts'],
    rules: {
      'no-restricted-imports': forbid({ regex: '.*', message: 'The protocol imports nothing.' }),
    },
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(
        { ...vscode, message: 'The page has no vscode: send a message, see src/protocol.ts.' },
        { ...node, message: 'The page runs in a browser.' },
        { ...zone('(vscode|node)'), message: 'The page and the adapters only share the protocol.' },
      ),
    },
  },
  {
    files: ['src/vscode/**/*.ts', 'src/extension.ts', 'src/extensionOnNode.ts'],
    rules: {
      'no-restricted-imports': forbid(
        { ...zone('webview'), message: 'Adapters and the page only share the protocol.' },
        {
          ...node,
          message: 'Use vscode.workspace.fs and Uri; Node is only in src/node and localFiles.',
        },
      ),
    },
  },
  {
    files: ['src/node/**/*.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-imports': forbid(
        { ...vscode, message: 'src/node also runs outside VS Code.' },
        { ...zone('(vscode|webview)'), message: 'src/node only uses core.' },
      ),
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
