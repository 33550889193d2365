/** The files of one version, as the build knows them. */
export interface Chunks {
  /** Their folder, as seen from the loader. */
  readonly folder: string
  /** Each file: its sha256 in base64, then the files it can't run without. */
  readonly files: Readonly<Record<string, readonly [hash: string, ...needs: string[]]>>
  /** Each tag: the file that holds all it needs, and the one that shares parts with others. */
  readonly tags: Readonly<Record<string, readonly [alone: string, shared: string]>>
}

/** The build writes its own here. */
export const chunks: Chunks = { folder: './', files: {}, tags: {} }
