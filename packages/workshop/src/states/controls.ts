import type { Page } from 'playwright-core'

interface ArgType {
  readonly control?: { readonly type?: string; readonly disable?: boolean }
  readonly description?: string
  readonly table?: { readonly category?: string }
}

declare global {
  var __STORYBOOK_PREVIEW__: {
    loadStory(which: { storyId: string }): Promise<{ argTypes: Record<string, ArgType> }>
  }
}

/** What can be set on a widget in its stories, by attribute, and with what. */
export async function controlsOf(page: Page, story: string): Promise<Map<string, string>> {
  const argTypes = await page.evaluate(async (storyId) => {
    const { argTypes } = await globalThis.__STORYBOOK_PREVIEW__.loadStory({ storyId })
    return JSON.parse(JSON.stringify(argTypes)) as Record<string, ArgType>
  }, story)
  return new Map(
    Object.entries(argTypes).flatMap(([name, { control, table }]) =>
      table?.category === 'attributes' && control?.type ? [[name, control.type]] : [],
    ),
  )
}

/** Sets something on the widget of the story that is shown, as its control does. */
export const setControl = (page: Page, storyId: string, updatedArgs: object): Promise<void> =>
  page.evaluate(
    (detail) => globalThis.__STORYBOOK_ADDONS_CHANNEL__!.emit('updateStoryArgs', detail),
    { storyId, updatedArgs },
  )
