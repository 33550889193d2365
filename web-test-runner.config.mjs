import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { defaultReporter } from '@web/test-runner'
import { flags } from './packages/workshop/src/browser.ts'
import { firefox } from './packages/workshop/src/embed/drive-browser.ts'

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

const chromiumLauncher = async () =>
  chromeLauncher({
    concurrency: 2,
    launchOptions: {
      executablePath: await chromium.executablePath(),
      userDataDir: mkdtempSync(join(tmpdir(), 'widgets-chromium-')),
      args: [...flags, '--lang=uk'],
    },
    // Pages side by side share no storage: what one test leaves there is no other's.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  })

const firefoxLauncher = () =>
  chromeLauncher({
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: firefox,
      userDataDir: mkdtempSync(join(tmpdir(), 'widgets-firefox-')),
      extraPrefsFirefox: { 'intl.accept_languages': 'uk', 'ui.prefersReducedMotion': 1 },
    },
    createPage: async ({ context }) => {
      const page = await context.newPage()
      const resize = page.setViewport.bind(page)
      // Firefox ESR 140 takes the size, and does not know how a device is held.
      page.setViewport = async (size) => {
        await resize(size).catch((error) => {
          if (!error.message.includes('setScreenOrientationOverride')) throw error
        })
        while ((await page.evaluate('innerWidth')) !== size.width) await sleep(5)
      }
      // It can't pretend what a person prefers; the page says the same of itself.
      page.emulateMediaFeatures = (features) =>
        page.evaluate(
          (scheme) => {
            if (scheme) document.documentElement.style.colorScheme = scheme
          },
          features.find(({ name }) => name === 'prefers-color-scheme')?.value,
        )
      return page
    },
  })

export default {
  files: ['packages/{widgets,words}/src/**/*.test.ts'],
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
    process.env.TEST_BROWSERS === 'firefox' ? firefoxLauncher() : await chromiumLauncher(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
}
