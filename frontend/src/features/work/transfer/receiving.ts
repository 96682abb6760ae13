import type { ArrivedPart, Transfer } from '../work.api'

/** What arrived of one lot, as it is being entered. */
export interface ArrivedLine {
  sku: string
  title: string
  lot: string
  units: number | undefined
  damaged: number | undefined
  damageCause: string
  surplusCause: string
  bin: string
}

/** Units of a lot still on the way; 0 for a lot that was never sent. */
export function underWay(transfer: Transfer, { sku, lot }: { sku: string; lot: string }) {
  const sent = transfer.lines
    .find((line) => line.sku === sku)
    ?.lots.find((each) => each.lot === lot)
  if (!sent) return 0
  return Math.max(0, sent.sent - sent.received - sent.damaged - sent.short)
}

export const isSurplus = (transfer: Transfer, line: ArrivedLine) =>
  (line.units ?? 0) + (line.damaged ?? 0) > underWay(transfer, line)

export interface Missing {
  sku: string
  title: string
  lot: string
  units: number
}

/** What the lines do not bring of what is on the way. */
export function missing(transfer: Transfer, lines: ArrivedLine[]): Missing[] {
  return transfer.lines.flatMap(({ sku, title, lots }) =>
    lots
      .map(({ lot }) => {
        const arrived = lines
          .filter((line) => line.sku === sku && line.lot === lot)
          .reduce((units, line) => units + (line.units ?? 0) + (line.damaged ?? 0), 0)
        return { sku, title: title ?? sku, lot, units: underWay(transfer, { sku, lot }) - arrived }
      })
      .filter(({ units }) => units > 0),
  )
}

export function sentLine(line: ArrivedLine, isMore: boolean): ArrivedPart {
  return {
    sku: line.sku,
    lot: line.lot,
    units: line.units ?? 0,
    ...(line.damaged ? { damaged: line.damaged, damageCause: line.damageCause.trim() } : {}),
    ...(isMore ? { surplusCause: line.surplusCause.trim() } : {}),
    ...(line.bin ? { bin: line.bin } : {}),
  }
}
