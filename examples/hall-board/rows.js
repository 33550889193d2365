// @ts-check
/** Rows of a board, and how long a call stays at least. */
export const rowsUsual = 5
/** In one column; more stand side by side. */
export const rowsInColumn = 10
/** A board has room for so many; the voice and the telephones say every call. */
export const rowsMost = 40
export const secondsShown = 60

/**
 * @typedef {{number: string, desk: number, times: number, calledAt: string}} Call
 * @typedef {Call & {shownAt: number}} Row
 */

/**
 * The rows to show, newest first. The office tells each call for a minute at least, unless its ticket was
 * missed: in a rush the board has more rows for a while, side by side when they are many; it keeps no new
 * one waiting, and takes none away early as long as there is room.
 *
 * @param {readonly Row[]} before
 * @param {readonly Call[]} calls Newest first.
 * @param {number} now Seconds of any clock that only goes forward.
 * @returns {Row[]}
 */
export function chooseRows(before, calls, now) {
  const called = calls.map((call) => {
    const known = before.find((row) => isSame(row, call))
    return { ...call, shownAt: known?.shownAt ?? now }
  })
  return called
    .sort((a, b) => b.calledAt.localeCompare(a.calledAt))
    .filter((row, index) => index < rowsUsual || isYoung(row, now))
    .slice(0, rowsMost)
}

/**
 * Rows side by side, as even as can be; newest first, column by column.
 *
 * @param {readonly Row[]} rows
 * @returns {Row[][]}
 */
export function inColumns(rows) {
  const columns = Math.max(1, Math.ceil(rows.length / rowsInColumn))
  const each = Math.ceil(rows.length / columns)
  return Array.from({ length: columns }, (_, i) => rows.slice(i * each, (i + 1) * each))
}

/** @param {Row} row @param {number} now */
const isYoung = (row, now) => now - row.shownAt < secondsShown

/**
 * Calls that were not on the board yet, oldest first; a repeated call is new again.
 *
 * @param {readonly Call[]} before
 * @param {readonly Call[]} rows
 */
export const newCalls = (before, rows) =>
  rows.filter((row) => !before.some((known) => isSame(known, row))).reverse()

/** @param {Call} a @param {Call} b */
const isSame = (a, b) =>
  a.number === b.number && a.desk === b.desk && a.calledAt === b.calledAt && a.times === b.times
