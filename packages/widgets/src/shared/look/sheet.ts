// Under a name of its own: the build makes no CSS smaller in a file that says `unsafeCSS`.
/** A sheet of rules that plain pages have too. */
export { unsafeCSS as sheet } from 'lit'
