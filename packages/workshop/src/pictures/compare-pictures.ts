import type { Page } from 'playwright-core'

/** How much a cell of eight by eight pixels may differ, of 255, and how many cells may. */
const perCell = 40
const cells = 10

/**
 * What differs between two pictures, or nothing. Compares small copies, so that the edge of a letter
 * is no difference, and a line that moved is one.
 */
export async function differenceOf(
  page: Page,
  wanted: Buffer,
  found: Buffer,
): Promise<string | undefined> {
  return page.evaluate(
    async ([wanted, found, perCell, cells]) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      }
      const [one, other] = await Promise.all([read(wanted), read(found)])
      const size = (image: ImageBitmap) => `${image.width}×${image.height}`
      if (one.width !== other.width || Math.abs(one.height - other.height) > 8)
        return `it is ${size(other)}, and was ${size(one)}`
      const small = (image: ImageBitmap) => {
        const canvas = new OffscreenCanvas(Math.ceil(image.width / 8), Math.ceil(one.height / 8))
        const pen = canvas.getContext('2d')!
        pen.imageSmoothingQuality = 'high'
        pen.drawImage(image, 0, 0, image.width / 8, image.height / 8)
        return pen.getImageData(0, 0, canvas.width, canvas.height).data
      }
      const [left, right] = [small(one), small(other)]
      let differ = 0
      for (let at = 0; at < left.length; at += 4)
        if (
          [0, 1, 2].some(
            (channel) => Math.abs(left[at + channel]! - right[at + channel]!) > perCell,
          )
        )
          differ++
      return differ > cells ? `${differ} cells of 8 by 8 pixels differ` : undefined
    },
    [wanted.toString('base64'), found.toString('base64'), perCell, cells] as const,
  )
}
