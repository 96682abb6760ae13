import { expect, it } from 'vitest'
import { loadRegions, ningboHaishu, pathTo } from './regions'

it('knows where an address in Ningbo begins', async () => {
  const path = pathTo(ningboHaishu, await loadRegions())

  expect(path.map(({ name }) => name)).toEqual(['浙江省', '宁波市', '海曙区'])
})

it('knows 奉化 by its code as a district', async () => {
  expect(pathTo('330213', await loadRegions()).at(-1)?.name).toBe('奉化区')
})

it('finds no district under an unknown code', async () => {
  expect(pathTo('330299', await loadRegions())).toHaveLength(2)
})

it('gives every district a six-digit code', async () => {
  const districts = (await loadRegions()).flatMap(({ children = [] }) =>
    children.flatMap((city) => city.children ?? []),
  )

  expect(districts.length).toBeGreaterThan(2800)
  expect(districts.every(({ code }) => /^\d{6}$/.test(code))).toBe(true)
})

it('takes a city without districts for its own district', async () => {
  expect(pathTo('441900', await loadRegions()).map(({ name }) => name)).toEqual([
    '广东省',
    '东莞市',
    '东莞市',
  ])
})
