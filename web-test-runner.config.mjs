import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { defaultReporter } from '@web/test-runner'

process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'

/** One plain line at the end, for whoever counts the tests of the whole house. */
const countingReporter = () => ({
  stop({ sessions }) {
    let passed = 0
    let failed = 0
    const walk = ({ tests = [], suites = [] } = {}) => {
      for (const test of tests) if (!test.skipped) test.passed ? passed++ : failed++
      suites.forEach(walk)
    }
    for (const session of sessions) {
      walk(session.testResults)
      if (session.status === 'finished' && session.errors.length > 0) failed++
    }
    console.log(`${passed} passed, ${failed} failed`)
  },
})

export default {
  files: ['packages/widgets/src/**/*.test.ts'],
  nodeResolve: {
    exportConditions: ['@transparent-office/source', 'browser', 'production', 'default'],
    extensions: ['.ts', '.js', '.mjs'],
  },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: {
        executablePath: await chromium.executablePath(),
        userDataDir: mkdtempSync(join(tmpdir(), 'widgets-chromium-')),
        args: [
          '--no-sandbox',
          '--no-zygote',
          '--headless=shell',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--lang=uk',
        ],
      },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
}
