import { expect, it } from 'vitest'
import { box, counties, countyOf, isCrowded, unitsPerKilometre } from './countyMap'

it('holds each of the ten county towns, inside its frame', () => {
  expect(counties.map(({ zh }) => zh)).toEqual([
    '黄州区',
    '团风县',
    '红安县',
    '罗田县',
    '英山县',
    '浠水县',
    '蕲春县',
    '黄梅县',
    '麻城市',
    '武穴市',
  ])
  for (const { x, y } of counties) {
    expect(x > 0 && x < box.width).toBe(true)
    expect(y > 0 && y < box.height).toBe(true)
  }
})

it('lies as the country does: Hong’an north of Wuxue, Yingshan east of Huangzhou', () => {
  expect(countyOf('421122')!.y).toBeLessThan(countyOf('421182')!.y)
  expect(countyOf('421124')!.x).toBeGreaterThan(countyOf('421102')!.x)
})

it('measures true: from Luotian to Yingshan 27 kilometres as the crow flies', () => {
  const [luotian, yingshan] = [countyOf('421123')!, countyOf('421124')!]
  const units = Math.hypot(luotian.x - yingshan.x, luotian.y - yingshan.y)

  expect(units / unitsPerKilometre).toBeCloseTo(27, -0.5)
})

it('knows no town of a county elsewhere', () => {
  expect(countyOf('330203')).toBeUndefined()
  expect(countyOf(undefined)).toBeUndefined()
})

it('turns a name aside where the next town is close: Luotian’s before Yingshan', () => {
  expect(isCrowded(countyOf('421123')!)).toBe(true)
  expect(isCrowded(countyOf('421124')!)).toBe(false)
})
