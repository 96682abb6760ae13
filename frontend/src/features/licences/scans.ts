/** The kind of a picture by its first bytes; undefined for anything that is no picture to show. */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return undefined
}

/** `application/pdf` and OFD are saved, with the ending their bytes say. */
export function endingOf(bytes: Uint8Array): 'pdf' | 'ofd' {
  return String.fromCharCode(...bytes.slice(0, 4)) === '%PDF' ? 'pdf' : 'ofd'
}
