/** How a secret to sign with is written: `whsec_` and at least 24 bytes in base64. */
export const isSigningSecret = (text: string): boolean =>
  /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text)
