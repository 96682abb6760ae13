import { expect, it } from 'vitest'
import { aContent } from '@/test/listings'
import { fen } from '@/test/office'
import { differencesOf } from './changes'
import { fieldOf, nameOfField } from './fields'

it('two contents differ field by field, with what was there before', () => {
  const before = aContent()
  const after = aContent({
    title: '罗田甜柿饼 手工',
    description: [{ kind: 'TEXT', lines: ['秋后采摘，晾晒一月'], image: null }],
    variants: [
      {
        ...before.variants[0]!,
        shelfLifeDays: null,
        offers: [{ channel: 'SHOP', price: fen(3600), onSale: true }],
      },
    ],
  })

  expect(differencesOf(before, after)).toEqual([
    { field: 'content.title', before: '罗田甜柿饼', after: '罗田甜柿饼 手工' },
    { field: 'content.variants[SB-500].offers[SHOP].price', before: '39.90', after: '36.00' },
    { field: 'content.description[0]', before: '秋后采摘', after: '秋后采摘，晾晒一月' },
    { field: 'content.variants[SB-500].shelfLifeDays', before: '180', after: null },
    { field: 'content.description[1]', before: '软糯\n清甜', after: null },
  ])
  expect(differencesOf(before, aContent())).toEqual([])
})

it('of a first revision everything is new', () => {
  const found = differencesOf(null, aContent())

  expect(found.every(({ before }) => before === null)).toBe(true)
  expect(found.map(({ field }) => field)).toContain('content.images')
})

const said = (key: string) => key.split('.').at(-1)!

it.each([
  ['content.title', 'title'],
  ['content.variants[1].shelfLifeDays', 'variants 2 · shelfLifeDays'],
  ['variants.1.offers.0.price', 'variants 2 · price'],
  ['content.variants[0].offers', 'variants 1 · offers'],
  ['content.variants[SB-500].spec', 'variants SB-500 · spec'],
  ['content.variants[SB-500].offers[P832].price', 'variants SB-500 · P832 · price'],
  ['content.label.producer', 'producer'],
  ['content.description[2].lines[0]', 'description 3'],
  ['content', 'content'],
  ['something.else', 'something.else'],
])('%s is called %s', (path, name) => {
  expect(nameOfField(path, said)).toBe(name)
})

it('one field has one name, however its path is written', () => {
  expect(fieldOf('variants.12.offers.0.price')).toBe('content.variants[12].offers[0].price')
  expect(fieldOf('content.title')).toBe('content.title')
})
