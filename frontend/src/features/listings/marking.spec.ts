import { describe, expect, it } from 'vitest'
import type { Mark } from './listings.api'
import { marksOf, nearMarks, piecesOf } from './marking'

const mark = (words: string, from: number, field = 'content.title'): Mark => ({
  field,
  from,
  to: from + words.length,
  words,
  rule: 'ABSOLUTE_WORD',
  message: '不得使用绝对化用语',
})

describe('marks of the lint', () => {
  it('split a text at their places, in order', () => {
    const pieces = piecesOf('全国第一，最甜的柿饼', [mark('最甜', 5), mark('第一', 2)])

    expect(pieces.map(({ words }) => words)).toEqual(['全国', '第一', '，', '最甜', '的柿饼'])
    expect(pieces.filter((piece) => piece.mark)).toHaveLength(2)
  })

  it('that overlap are drawn once', () => {
    const pieces = piecesOf('全国第一名', [mark('第一', 2), mark('一名', 3)])

    expect(pieces.map(({ words }) => words).join('')).toBe('全国第一名')
    expect(pieces.filter((piece) => piece.mark)).toHaveLength(1)
  })

  it('count UTF-16 units, as the server does', () => {
    const text = '🍊最甜'

    expect(marksOf([mark('最甜', 2)], 'content.title', text)).toHaveLength(1)
    expect(piecesOf(text, [mark('最甜', 2)]).at(-1)?.words).toBe('最甜')
  })

  it('that no longer fit what is typed are left out, as are those of other fields', () => {
    const marks = [mark('第一', 2), mark('第一', 2, 'content.description[0].lines[0]')]

    expect(marksOf(marks, 'content.title', '全国第一')).toHaveLength(1)
    expect(marksOf(marks, 'content.title', '本地第一名'.slice(1))).toHaveLength(0)
  })

  it('are found under another way of writing their field', () => {
    const marks = [mark('第一', 0, 'variants.0.spec')]

    expect(marksOf(marks, 'content.variants[0].spec', '第一等')).toHaveLength(1)
  })

  it('are shown with what stands near them only', () => {
    const text = `${'前'.repeat(40)}第一${'后'.repeat(40)}`
    const pieces = nearMarks(piecesOf(text, [mark('第一', 40)]))

    expect(pieces.map(({ words }) => words)).toEqual([
      `…${'前'.repeat(14)}`,
      '第一',
      `${'后'.repeat(14)}…`,
    ])
  })
})
