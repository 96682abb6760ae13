/** `板栗，栗子 chestnut` is three words, however they are parted. */
export const wordsOf = (text: string) => [
  ...new Set(
    text
      .split(/[,，、;；\n]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

export interface Entry {
  word: string
  means: string
}

/** Entries without a word and without meanings were never filled in; one without the other is a mistake. */
export function mistakesIn(entries: Entry[]) {
  const seen = new Map<string, number>()
  for (const { word } of entries) {
    const name = word.trim().toLowerCase()
    if (name) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return entries.map(({ word, means }) => {
    const isEmpty = !word.trim() && !wordsOf(means).length
    return {
      word: isEmpty ? undefined : !word.trim() ? 'needed' : twice(seen, word) ? 'twice' : undefined,
      means: !isEmpty && !wordsOf(means).length ? 'needed' : undefined,
    }
  })
}

const twice = (seen: Map<string, number>, word: string) =>
  (seen.get(word.trim().toLowerCase()) ?? 0) > 1

export const filledIn = (entries: Entry[]) => entries.filter(({ word }) => word.trim())
