/*
 * Colours, icons, faces and QR codes of the widgets as plain data: for pages drawn elsewhere that
 * must look the same. Needs no browser.
 */
export { features, scores, type Score } from '@transparent-office/words/look/face-features'
export { colours, type Colour } from '@transparent-office/words/look/colours'
export {
  backPath,
  clockPath,
  infoPath,
  okPath,
  warnPath,
} from '@transparent-office/words/look/icon-paths'
export { qrPath } from './shared/qr-path.ts'
export { ticketColours } from '@transparent-office/words/look/ticket-colours'
