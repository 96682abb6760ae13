import { describe, expect, it } from 'vitest'
import { folded, sideOf, type Stretch, wordDiff } from './wordDiff'

const told = (diff: Stretch[]) =>
  diff
    .map(({ kind, words }) =>
      kind === 'same' ? words : kind === 'gone' ? `[-${words}-]` : `[+${words}+]`,
    )
    .join('')
const textOf = (diff: Stretch[]) => diff.map(({ words }) => words).join('')

describe('what changed between two texts', () => {
  it('is the words that went and came, what went first', () => {
    expect(told(wordDiff('保质期 90 天', '保质期 180 天'))).toBe('保质期 [-90-][+180+] 天')
  })

  it('is nothing between equal texts', () => {
    expect(wordDiff('罗田板栗', '罗田板栗')).toEqual([{ kind: 'same', words: '罗田板栗' }])
  })

  it('is everything where there was nothing', () => {
    expect(wordDiff('', '罗田板栗')).toEqual([{ kind: 'new', words: '罗田板栗' }])
    expect(wordDiff('', '')).toEqual([])
  })

  it('finds several changes with what stayed between them', () => {
    const diff = wordDiff('甲 one 乙 two 丙', '甲 uno 乙 due 丙')

    expect(diff.filter(({ kind }) => kind === 'same').map(({ words }) => words)).toEqual([
      '甲 ',
      ' 乙 ',
      ' 丙',
    ])
  })

  it.each([
    ['罗田板栗 精选', '罗田甜柿 手工精选 2026'],
    ['a b c a b b a', 'c b a b a c'],
    ['第一行\n第二行', '第二行\n第三行'],
    ['👩‍🌾 甜', '甜 👩‍🌾 甜'],
  ])('gives both texts back, whole: %s', (before, after) => {
    const diff = wordDiff(before, after)

    expect(textOf(sideOf(diff, 'before'))).toBe(before)
    expect(textOf(sideOf(diff, 'after'))).toBe(after)
  })

  it('takes the longest description there is, sixty thousand signs, with nothing in common', () => {
    const long = (sign: string) => `${sign}晒柿饼软糯清甜，秋后采摘。`.repeat(4600)
    const diff = wordDiff(long('甲'), long('乙'))

    expect(textOf(sideOf(diff, 'before'))).toBe(long('甲'))
    expect(textOf(sideOf(diff, 'after'))).toBe(long('乙'))
  })
})

describe('a long text', () => {
  it('is cut where nothing changed, near the change it stays', () => {
    const before = `${'前'.repeat(300)}A${'中'.repeat(300)}B${'后'.repeat(300)}`
    const diff = folded(
      sideOf(wordDiff(before, before.replace('A', 'X').replace('B', 'Y')), 'after'),
    )

    expect(diff.map(({ kind }) => kind)).toEqual(['same', 'new', 'same', 'new', 'same'])
    expect(diff[0]!.words).toBe(` … ${'前'.repeat(40)}`)
    expect(diff[2]!.words).toBe(`${'中'.repeat(40)} … ${'中'.repeat(40)}`)
    expect(diff[4]!.words).toBe(`${'后'.repeat(40)} … `)
  })

  it('keeps what changed whole, however long', () => {
    const diff = folded(wordDiff('', '长'.repeat(500)))

    expect(diff[0]!.words).toHaveLength(500)
  })
})
