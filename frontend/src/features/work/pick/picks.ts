import type { Fulfilment, WavePick } from '../work.api'

/** The way through the bins for one fulfilment. */
export function picksOf(fulfilment: Fulfilment): WavePick[] {
  return fulfilment.lines
    .flatMap(({ sku, title, parts }) =>
      parts.map(({ bin, lot, units, picked }) => ({
        bin,
        sku,
        title,
        lot,
        units,
        picked,
        for: [{ fulfilment: fulfilment.id, units, picked }],
      })),
    )
    .sort(byBin)
}

/** In the order one walks; what lies in no bin comes last. */
export function byBin(a: WavePick, b: WavePick) {
  if (a.bin === null || b.bin === null) return Number(a.bin === null) - Number(b.bin === null)
  return a.bin.localeCompare(b.bin, 'en', { numeric: true })
}

export const openUnits = ({ units, picked }: { units: number; picked: number }) => units - picked

/** Scanned units given to the fulfilments that wait for them, the first ones first. */
export function shared(pick: WavePick, units: number): { fulfilment: string; units: number }[] {
  let left = units
  return pick.for
    .map((each) => {
      const given = Math.min(left, openUnits(each))
      left -= given
      return { fulfilment: each.fulfilment, units: given }
    })
    .filter((each) => each.units > 0)
}
