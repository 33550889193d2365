// @ts-check
/** Buttons on a screen at most. */
export const buttonsMost = 6

/**
 * Groups the lines of each hall, in equal parts, so that no screen has more than six buttons.
 *
 * @template {{hall: string}} Line
 * @param {readonly Line[]} lines
 * @returns {Line[][]}
 */
export function groupLines(lines) {
  if (lines.length <= buttonsMost) return [[...lines]]
  const halls = [...new Set(lines.map(({ hall }) => hall))]
  return halls.flatMap((hall) => {
    const own = lines.filter((line) => line.hall === hall)
    const parts = Math.ceil(own.length / buttonsMost)
    const each = Math.ceil(own.length / parts)
    return Array.from({ length: parts }, (_, part) => own.slice(part * each, (part + 1) * each))
  })
}

/**
 * One screen of a longer list; the last button leads to the next.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} page From 0.
 * @returns {{shown: Item[], more: boolean}}
 */
export function pageOf(items, page) {
  if (items.length <= buttonsMost) return { shown: [...items], more: false }
  const each = buttonsMost - 1
  return { shown: items.slice(page * each, (page + 1) * each), more: items.length > each }
}
