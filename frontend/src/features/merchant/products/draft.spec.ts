import { describe, expect, it } from 'vitest'
import { aContent } from '@/test/listings'
import { moved, withBlock, withoutAt } from './blocks'
import {
  aDraftBlock,
  aDraftVariant,
  blockPath,
  contentOf,
  draftOf,
  mistakesIn,
  offerPath,
  placeIn,
  textAt,
  variantPath,
} from './draft'

describe('a draft', () => {
  it('is sent as it was read, pictures by id', () => {
    const { images, ...rest } = contentOf(draftOf(aContent()))
    const { images: _, ...read } = aContent()

    expect(rest).toEqual(read)
    expect(images).toEqual(['img_1'])
  })

  it('says nothing of what was left empty', () => {
    const draft = draftOf(aContent())
    draft.title = '  '
    draft.variants[0]!.shelfLifeDays = ''
    draft.variants[0]!.offers.SHOP.price = ''

    const sent = contentOf(draft)
    expect(sent.title).toBeNull()
    expect(sent.variants[0]).toMatchObject({ shelfLifeDays: null, offers: [] })
  })

  it('has an offer of the other channel only while it is offered there', () => {
    const draft = draftOf(aContent())
    draft.variants[0]!.offers.P832 = { isOffered: true, price: '36', onSale: false }
    expect(contentOf(draft).variants[0]!.offers[1]).toEqual({
      channel: 'P832',
      price: { amount: 3600, currency: 'CNY' },
      onSale: false,
    })

    draft.variants[0]!.offers.P832.isOffered = false
    expect(contentOf(draft).variants[0]!.offers).toHaveLength(1)
  })

  it('sends a list line by line and anything else as one line', () => {
    const draft = draftOf(aContent())
    draft.description = [
      aDraftBlock('LIST', ' 软糯 \n\n清甜\r\n'),
      aDraftBlock('TEXT', '第一段\n第二段'),
      aDraftBlock('PICTURE', '晾晒', 'img_2'),
      aDraftBlock('TEXT', '   '),
    ]

    expect(contentOf(draft).description).toEqual([
      { kind: 'LIST', lines: ['软糯', '清甜'], image: null },
      { kind: 'TEXT', lines: ['第一段 第二段'], image: null },
      { kind: 'PICTURE', lines: ['晾晒'], image: 'img_2' },
    ])
  })

  it('keeps markup as the text it is', () => {
    const draft = draftOf(aContent())
    draft.description = [aDraftBlock('TEXT', '<script>alert(1)</script>')]

    expect(contentOf(draft).description[0]!.lines).toEqual(['<script>alert(1)</script>'])
  })
})

describe('what cannot be kept', () => {
  it.each([
    ['', 'sku'],
    ['sb-500', 'sku'],
    ['-SB', 'sku'],
    ['S', 'sku'],
    ['SB 500', 'sku'],
  ])('a packing named %j', (sku, mistake) => {
    const draft = draftOf(aContent())
    draft.variants[0]!.sku = sku

    expect(mistakesIn(draft)).toEqual({ 'content.variants[0].sku': mistake })
  })

  it('is the second of one name, never the first', () => {
    const draft = draftOf(aContent())
    draft.variants.push({ ...aDraftVariant(), sku: 'SB-500' })

    expect(mistakesIn(draft)).toEqual({ 'content.variants[1].sku': 'skuTwice' })
  })

  it('is a figure that is none, at its own field', () => {
    const draft = draftOf(aContent())
    Object.assign(draft.variants[0]!, { netWeightGrams: '0.5', shelfLifeDays: 'ein' })
    draft.variants[0]!.offers.SHOP.price = '39.999'

    expect(mistakesIn(draft)).toEqual({
      'content.variants[0].netWeightGrams': 'whole',
      'content.variants[0].shelfLifeDays': 'whole',
      'content.variants[0].offers[0]': 'sum',
    })
  })

  it('is not a packing or block in which nothing was entered yet', () => {
    const draft = draftOf(aContent())
    draft.variants.push(aDraftVariant())
    draft.description.unshift(aDraftBlock('TEXT'))

    expect(mistakesIn(draft)).toEqual({})
    expect(contentOf(draft).variants).toHaveLength(1)
  })
})

describe('the path of a field', () => {
  it('counts what is sent, for that is what the server counts', () => {
    const draft = draftOf(aContent())
    draft.description.unshift(aDraftBlock('TEXT'))
    draft.variants.unshift(aDraftVariant())

    expect(blockPath(draft, 1)).toBe('content.description[0]')
    expect(blockPath(draft, 0)).toBe('content.description.unsent0')
    expect(variantPath(draft, 1)).toBe('content.variants[0]')
    expect(offerPath(draft, 1, 'SHOP')).toBe('content.variants[0].offers[0]')
    expect(textAt(draft, 'content.description[1].lines[1]')).toBe('清甜')
    expect(textAt(draft, 'content.nothing[3].there')).toBe('')
  })
})

describe('a field that is named by SKU', () => {
  it.each([
    ['content.variants[SB-500].spec', 'content.variants[0].spec'],
    ['content.variants[SB-500].offers[SHOP].price', 'content.variants[0].offers[0].price'],
    ['content.variants[0].spec', 'content.variants[0].spec'],
    ['content.variants[GONE].spec', 'content.variants[GONE].spec'],
    ['content.title', 'content.title'],
  ])('%s stands at %s', (path, place) => {
    expect(placeIn(draftOf(aContent()), path)).toBe(place)
  })
})

describe('blocks', () => {
  const three = ['A', 'B', 'C']

  it('move one step and stay at the ends', () => {
    expect(moved(three, 1, -1)).toEqual(['B', 'A', 'C'])
    expect(moved(three, 1, 1)).toEqual(['A', 'C', 'B'])
    expect(moved(three, 0, -1)).toBe(three)
    expect(moved(three, 2, 1)).toBe(three)
  })

  it('are added at the end or behind another, at most sixty', () => {
    const block = aDraftBlock('TEXT', 'new')
    const some = [aDraftBlock('TEXT', 'one'), aDraftBlock('TEXT', 'two')]
    const full = Array.from({ length: 60 }, () => aDraftBlock('TEXT'))

    expect(withBlock(some, block).at(-1)).toBe(block)
    expect(withBlock(some, block, 0)[1]).toBe(block)
    expect(withBlock(full, block)).toBe(full)
    expect(withoutAt(three, 1)).toEqual(['A', 'C'])
  })
})
