const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Unified social credit code, with its check character by GB 32100: the weighted sum is a multiple of 31. */
export function isUscc(code: string): boolean {
  const clean = code.trim().toUpperCase()
  if (clean.length !== 18) return false
  let weight = 1
  let sum = 0
  for (const sign of clean.slice(0, 17)) {
    const value = signs.indexOf(sign)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31] === clean[17]
}
