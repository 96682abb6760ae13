/** A stretch of text that stayed, went or came. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  words: string
}

/** Beyond so many comparisons a text counts as exchanged as a whole between what stayed at its ends. */
const mostWork = 4_000_000

/**
 * What changed between two texts, word by word: Chinese words as the browser knows them, single signs otherwise. The
 * longest run of words that both have stays.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < young.length - start &&
    old[old.length - 1 - end] === young[young.length - 1 - end]
  )
    end += 1
  const [went, came] = [old.slice(start, old.length - end), young.slice(start, young.length - end)]
  return joined([
    ...stretches('same', old.slice(0, start)),
    ...(went.length * came.length > mostWork
      ? [...stretches('gone', went), ...stretches('new', came)]
      : changed(went, came)),
    ...stretches('same', old.slice(old.length - end)),
  ])
}

const stretches = (kind: Stretch['kind'], words: string[]): Stretch[] =>
  words.map((each) => ({ kind, words: each }))

let segmenter: Intl.Segmenter | undefined

/** Sentence by sentence, for segmenters take time that grows with the square of what they are given at once. */
function wordsOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return [...text]
  const words = (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }))
  const sentences = text.match(
    /[^\n，。；！？,.;!?]{1,200}[\n，。；！？,.;!?]*|[\n，。；！？,.;!?]+/gu,
  )
  return (sentences ?? []).flatMap((sentence) =>
    [...words.segment(sentence)].map(({ segment }) => segment),
  )
}

/** Longest common subsequence; of two ways of the same length what went stands before what came. */
function changed(old: string[], young: string[]): Stretch[] {
  const width = young.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === young[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      found.push({ kind: 'same', words: old[i]! })
      i += 1
      j += 1
    } else if (
      j === young.length ||
      (i < old.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    ) {
      found.push({ kind: 'gone', words: old[i]! })
      i += 1
    } else {
      found.push({ kind: 'new', words: young[j]! })
      j += 1
    }
  }
  return found
}

/** Neighbours of one kind become one stretch; of a change what went comes first as a whole. */
function joined(parts: Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let [gone, came] = ['', '']
  const flush = () => {
    if (gone) found.push({ kind: 'gone', words: gone })
    if (came) found.push({ kind: 'new', words: came })
    gone = came = ''
  }
  for (const { kind, words } of parts) {
    if (kind === 'gone') gone += words
    else if (kind === 'new') came += words
    else {
      flush()
      const last = found.at(-1)
      if (last?.kind === 'same') last.words += words
      else found.push({ kind, words })
    }
  }
  flush()
  return found
}

/** One side of a change: before has what stayed and went, after has what stayed and came. */
export const sideOf = (diff: Stretch[], side: 'before' | 'after') =>
  diff.filter(({ kind }) => kind !== (side === 'before' ? 'new' : 'gone'))

/** Long stretches that stayed are cut in their middle, so that the change is in sight. */
export function folded(stretchesOf: Stretch[], most = 120): Stretch[] {
  const kept = Math.floor(most / 3)
  return stretchesOf.map((each, index) => {
    const letters = [...each.words]
    if (each.kind !== 'same' || letters.length <= most) return each
    const head = index === 0 ? '' : letters.slice(0, kept).join('')
    const tail = index === stretchesOf.length - 1 ? '' : letters.slice(-kept).join('')
    return { ...each, words: `${head} … ${tail}` }
  })
}
