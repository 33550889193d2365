const sheet = () => {
  const made = new CSSStyleSheet()
  made.replaceSync(
    '@media print{body :not([data-to-print],[data-to-print] *):not(:has([data-to-print])){display:none!important}}',
  )
  return made
}

/** Prints one element of the page and nothing around it. */
export function printOnly(element: HTMLElement): void {
  const inPage = element.getRootNode() === document
  const before = document.adoptedStyleSheets
  if (inPage) {
    element.toggleAttribute('data-to-print', true)
    document.adoptedStyleSheets = [...before, sheet()]
  }
  try {
    globalThis.print()
  } finally {
    element.toggleAttribute('data-to-print', false)
    document.adoptedStyleSheets = before
  }
}
