import { openTestBrowser } from '/work/wt/docs/examples/test-browser.ts'
import { startServer } from '/work/wt/docs/packages/server/src/testing/test-servers.ts'
import { build, preview } from 'vite'
import { mkdtempSync } from 'node:fs'
const app='/work/wt/docs/examples/react-app'
const server = await startServer('demo', { DATA_DIR: mkdtempSync('/tmp/zz-') })
process.env['VITE_OFFICE_URL'] = server.url
await build({ root: app, logLevel: 'warn', build: { outDir:'/tmp/docs-react', emptyOutDir: true } })
const site = await preview({ root: app, build: { outDir:'/tmp/docs-react' }, preview: { host: '127.0.0.1', port: 0 } })
const b = await openTestBrowser()
const p = await b.open(site.resolvedUrls!.local[0]!)
await p.waitForTimeout(3000)
console.log(await p.evaluate(() => { const f: any = document.querySelector('to-service-finder'); return [f.url, f.office, f.shadowRoot?.innerHTML.slice(0, 500)] }), b.complaints)
await p.screenshot({path:'/tmp/docs-react.png'})
await b.close(); await site.close(); await server.stop()
