import type { Money } from '@/shared/api/types'

/** `12.5` yuan are 1250 fen, nothing is undefined, what is no sum is NaN; whole fen only, never through a fraction. */
export function fenIn(yuan: string): number | undefined {
  const written = yuan.trim()
  if (!written) return undefined
  const read = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(written)
  return read ? Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')) : NaN
}

/** 1250 fen as they are typed: `12.50`. */
export const yuanOf = (fen: number) =>
  `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`

export const yuan = (fen: number): Money => ({ amount: fen, currency: 'CNY' })
