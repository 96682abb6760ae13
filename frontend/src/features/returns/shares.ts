import type { OrderLine } from '@/shared/api/types'
import { noMoney } from '@/shared/money'

const given = (line: OrderLine) => line.cancelledUnits + line.returnedUnits

/** Units that came and are not on their way back, as far as the order knows. */
export const returnableUnits = (line: OrderLine) => line.units - line.openUnits - given(line)

/**
 * What goes back for so many units: the line's price after discount, shared out so that all pieces together are the whole
 * to the fen. The server counts the same way and decides.
 */
export function shareOf(line: OrderLine, units: number) {
  const part = (first: number) =>
    Number((BigInt(line.net.amount) * BigInt(first)) / BigInt(line.units))
  const before = given(line)
  return { ...noMoney, amount: part(before + units) - part(before) }
}
