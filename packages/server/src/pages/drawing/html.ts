import { html } from 'hono/html'

export { html }

/** A piece of a page; what is put into it is text, never markup. */
export type Html = ReturnType<typeof html>
