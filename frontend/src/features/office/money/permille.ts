/** 25 ‰ are written as `2.5` percent. */
export const percentOf = (permille: number) =>
  permille % 10 ? `${Math.trunc(permille / 10)}.${permille % 10}` : String(permille / 10)

/** `2.5` percent are 25 ‰; undefined for what is no share of the whole. */
export function permilleOf(percent: string): number | undefined {
  const read = /^(\d{1,3})(?:\.(\d))?$/.exec(percent.trim())
  if (!read) return undefined
  const permille = Number(read[1]) * 10 + Number(read[2] ?? 0)
  return permille <= 1000 ? permille : undefined
}
