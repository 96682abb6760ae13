import towns from './countyTowns.json'

/** Where the county towns of Huanggang lie; positions are GeoNames', borders are nobody's we may use. */
export interface Place {
  code?: string
  zh: string
  en: string
  x: number
  y: number
}

const width = 320
const margin = { left: 24, right: 60, top: 22, bottom: 34 }
const kilometresPerDegree = 111.32

const everything = [...towns.counties, ...towns.around].map(({ at }) => at as [number, number])
const [west, east] = bounds(everything.map(([lon]) => lon))
const [south, north] = bounds(everything.map(([, lat]) => lat))
/** A degree of longitude is shorter than one of latitude; at this size one factor for all of it is enough. */
const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
const unitsPerDegree = (width - margin.left - margin.right) / ((east - west) * narrow)

export const box = {
  width,
  height: Math.ceil((north - south) * unitsPerDegree) + margin.top + margin.bottom,
}
export const unitsPerKilometre = unitsPerDegree / kilometresPerDegree
export const source = towns.source

const placed = <Named extends { at: number[] }>({ at: [lon = 0, lat = 0], ...named }: Named) => ({
  ...named,
  x: Math.round((lon - west) * narrow * unitsPerDegree) + margin.left,
  y: Math.round((north - lat) * unitsPerDegree) + margin.top,
})

export const counties: Place[] = towns.counties.map(placed)
export const around: Place[] = towns.around.map(placed)

/** The county with this division code; undefined for one the map has no town of. */
export const countyOf = (code: string | undefined) => counties.find((each) => each.code === code)

/** Whether a name to the right of its dot would run into the next town, so that it goes to the left. */
export const isCrowded = ({ x, y, code }: Place) =>
  counties.some(
    (other) => other.code !== code && other.x > x && other.x - x < 50 && Math.abs(other.y - y) < 12,
  )

function bounds(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
