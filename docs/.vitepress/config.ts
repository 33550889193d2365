import { defineConfig } from 'vitepress'
import { staysInRepository } from './stays-in-repository.ts'

export default defineConfig({
  title: 'Transparent Office',
  description: 'The one-stop office as software: embed it, call it, build on it.',
  lang: 'en',
  outDir: '../.build/docs',
  cacheDir: '../.build/vitepress',
  markdown: { config: staysInRepository },
  themeConfig: {
    search: { provider: 'local' },
    outline: 'deep',
    nav: [
      { text: 'Embed', link: '/embed' },
      { text: 'Call', link: '/sdk' },
      { text: 'Cookbook', link: '/cookbook' },
    ],
    sidebar: [
      {
        text: 'Embed',
        items: [
          { text: 'In a minute', link: '/' },
          { text: 'Embedding', link: '/embed' },
          { text: 'Looks', link: '/theming' },
          { text: 'Attributes and events', link: '/elements' },
          { text: 'Accessibility', link: '/accessibility' },
        ],
      },
      {
        text: 'Build',
        items: [
          { text: 'SDK', link: '/sdk' },
          { text: 'Operations', link: '/reference' },
          { text: 'Problems', link: '/problems' },
          { text: 'Cookbook', link: '/cookbook' },
          { text: 'A city’s own file', link: '/city-file' },
          { text: 'Services from a file', link: '/services-file' },
          { text: 'The operator’s page', link: '/operators-page' },
          { text: 'Messages', link: '/messages' },
        ],
      },
      {
        text: 'Inside',
        items: [
          { text: 'Map', link: '/map' },
          { text: 'Words', link: '/glossary' },
          { text: 'Settings', link: '/settings' },
          { text: 'Reliability', link: '/reliability' },
          { text: 'Journeys and their tests', link: '/journeys' },
          { text: 'Decision 1: ky 1', link: '/adr/0001-ky-1' },
          { text: 'Decision 2: a hold is the booking', link: '/adr/0002-a-hold-is-the-booking' },
          { text: 'Decision 3: free_at', link: '/adr/0003-free-at' },
          { text: 'Decision 4: short times', link: '/adr/0004-lists-of-short-times' },
          {
            text: 'Decision 5: how calls are chosen',
            link: '/adr/0005-calls-are-chosen-by-a-rule-and-settled-by-a-row',
          },
          {
            text: 'Decision 6: a folder for each content',
            link: '/adr/0006-a-folder-for-each-content',
          },
          {
            text: 'Decision 7: six signs beside the long code',
            link: '/adr/0007-six-signs-beside-the-long-code',
          },
          {
            text: 'Decision 8: libraries as released',
            link: '/adr/0008-libraries-as-released',
          },
        ],
      },
    ],
  },
})
