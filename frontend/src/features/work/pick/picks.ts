import type { Fulfilment, Pick } from '../work.api'

type Part = Fulfilment['lines'][number]['parts'][number] & { bin?: string | null; picked?: number }

/** The way through the bins for one fulfilment; units scanned so far count for the first lots of a line. */
export function picksOf(fulfilment: Fulfilment): Pick[] {
  return fulfilment.lines
    .flatMap(({ sku, title, picked, parts }) => {
      let left = picked
      return parts.map((part: Part) => {
        const done = part.picked ?? Math.min(left, part.units)
        left -= done
        return {
          bin: part.bin ?? null,
          sku,
          title,
          lot: part.lot,
          units: part.units,
          picked: done,
          for: [{ fulfilment: fulfilment.id, units: part.units, picked: done }],
        }
      })
    })
    .sort(byBin)
}

/** In the order one walks; what lies in no bin comes last. */
export function byBin(a: Pick, b: Pick) {
  if (a.bin === null || b.bin === null) return Number(a.bin === null) - Number(b.bin === null)
  return a.bin.localeCompare(b.bin, 'en', { numeric: true })
}

export const openUnits = ({ units, picked }: { units: number; picked: number }) => units - picked

/** Scanned units given to the fulfilments that wait for them, the first ones first. */
export function shared(pick: Pick, units: number): { fulfilment: string; units: number }[] {
  let left = units
  return pick.for
    .map((each) => {
      const given = Math.min(left, openUnits(each))
      left -= given
      return { fulfilment: each.fulfilment, units: given }
    })
    .filter((each) => each.units > 0)
}
