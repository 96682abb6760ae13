/** `12.5` yuan are 1250 fen; whole fen only, never through a fraction. Undefined for what is no price. */
export function fenOf(yuan: string): number | undefined {
  const read = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(yuan.trim())
  if (!read) return undefined
  const fen = Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'))
  return fen > 0 ? fen : undefined
}
