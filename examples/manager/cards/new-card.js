// @ts-check
import { act, focusOn } from '/shared/act.js'
import { rolesHere } from '../branches.js'
import { change, state } from '../state.js'
import { findDraft } from './drafts.js'
import { findShelves } from './shelves.js'
import { newId, typedOf } from './typed.js'

/** @typedef {import('./typed.js').Service} Service */

/** Before anything is written. @type {Service} */
const blank = {
  id: newId,
  version: 0,
  title: {},
  result: {},
  category: { id: '', title: {} },
  agency: { id: '', title: {}, kind: 'other' },
  decidedAt: 'back-office',
  deadlines: [],
  fee: { kind: 'free', amounts: [] },
  documents: [],
  refusalGrounds: [],
  channels: ['office'],
  lifeEvents: [],
  synonyms: [],
  minutes: 15,
  extraMinutes: 8,
  letter: '',
  legalBasis: [],
  verification: { level: 'general-knowledge', confirmed: [], assumed: [], sources: [] },
}

/** Whether this person may add cards: the catalogue is the whole office's, so who runs one branch may not. */
export const mayAdd = () => rolesHere().some(({ role, branch }) => role === 'manager' && !branch)

/** Begins to write a card, or goes on with one that was not saved. */
export const beginCard = () =>
  act(async () => {
    const shelves = await findShelves()
    const draft = findDraft(state.me?.id ?? '', newId)
    change({
      card: {
        kept: { card: blank, inUse: false, yours: true, versions: [] },
        shelves,
        view: 'form',
        base: blank,
        typed: draft?.typed ?? typedOf(blank),
        stamp: 0,
        mistakes: {},
      },
    })
    focusOn('main h1')
  })
