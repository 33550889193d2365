/**
 * The same folder by an address not used before, for it and for all that its files import: one
 * letter of its name is written as its number, which every server reads alike.
 */
export function freshFolder(folder: string, failures: number): string {
  if (failures === 0) return folder
  const at = folder.length - 1 - Math.min(failures, 12)
  const letter = folder.charCodeAt(at).toString(16)
  return `${folder.slice(0, at)}%${letter}${folder.slice(at + 1)}`
}
