/*
 * Colours, icons, faces and QR codes of the widgets as plain data: for pages drawn elsewhere that
 * must look the same. Needs no browser.
 */
export { features, scores, type Score } from './shared/face-features.ts'
export { colours, type Colour } from './shared/look/colours.ts'
export { backPath, clockPath, infoPath, okPath, warnPath } from './shared/look/icon-paths.ts'
export { qrPath } from './shared/qr-path.ts'
export { ticketColours } from './shared/ticket/ticket-colours.ts'
