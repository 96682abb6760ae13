import { expect, it } from 'vitest'
import { filledIn, mistakesIn, wordsOf } from './wordList'

it('words are parted by commas of either kind, each once', () => {
  expect(wordsOf('栗子， chestnut、栗子; 板栗 ')).toEqual(['栗子', 'chestnut', '板栗'])
})

it('a word without meaning, a meaning without word and a word named twice are mistakes', () => {
  const entries = [
    { word: '板栗', means: '' },
    { word: '', means: '栗子' },
    { word: 'Tea', means: '茶' },
    { word: 'tea ', means: '云雾茶' },
    { word: '', means: '' },
  ]

  expect(mistakesIn(entries)).toEqual([
    { word: undefined, means: 'needed' },
    { word: 'needed', means: undefined },
    { word: 'twice', means: undefined },
    { word: 'twice', means: undefined },
    { word: undefined, means: undefined },
  ])
  expect(filledIn(entries)).toHaveLength(3)
})
