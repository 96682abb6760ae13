import { describe, expect, it } from 'vitest'
import { draftAfter, entryOf, missingIn, type Period, periodOn, townsIn } from './periods'

const first: Period = {
  number: 1,
  kind: '农产品地理标志',
  registered: 'AGI00001',
  year: 2008,
  holder: '罗田县板栗协会',
  area: '罗田县',
  areas: [{ county: '421123', name: '罗田县', towns: ['凤山镇', '河铺镇'] }],
  from: null,
  until: '2025-01-01',
  source: null,
  entered: null,
  withdrawn: false,
}
const second: Period = {
  ...first,
  number: 2,
  kind: '地理标志产品',
  from: '2025-01-01',
  until: null,
}

describe('the period that holds on a day', () => {
  it('is the old one up to the day before the conversion, then the new one', () => {
    expect(periodOn([first, second], '2024-12-31')?.number).toBe(1)
    expect(periodOn([first, second], '2025-01-01')?.number).toBe(2)
  })

  it('is never one that was entered wrongly', () => {
    const wrong = { ...second, number: 3, withdrawn: true }

    expect(periodOn([first, second, wrong], '2026-11-24')?.number).toBe(2)
  })
})

describe('a new period', () => {
  it('begins with what was, but with its own day, source and reason', () => {
    const draft = draftAfter(first)

    expect(draft).toMatchObject({ kind: '农产品地理标志', year: '2008' })
    expect(draft.areas).toEqual([{ county: '421123', towns: '凤山镇，河铺镇' }])
    expect(missingIn(draft)).toEqual(['from', 'sourceTitle', 'sourceUrl', 'why'])
  })

  it('is sent with the names of its counties and its towns one by one', () => {
    const draft = {
      ...draftAfter(first),
      from: '2026-01-01',
      sourceTitle: '公告',
      sourceUrl: 'https://example.org/a',
      why: '转换',
    }

    expect(missingIn(draft)).toEqual([])
    expect(entryOf(draft)).toMatchObject({
      number: 'AGI00001',
      areas: [{ county: '421123', name: '罗田县', towns: ['凤山镇', '河铺镇'] }],
      source: { title: '公告', url: 'https://example.org/a' },
    })
  })

  it('takes towns between any commas', () => {
    expect(townsIn(' 凤山镇, 河铺镇、胜利镇，\n')).toEqual(['凤山镇', '河铺镇', '胜利镇'])
  })
})
