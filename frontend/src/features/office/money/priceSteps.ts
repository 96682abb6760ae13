import { fenIn } from '@/features/console/fen'

export interface TypedStep {
  fromUnits: number | ''
  price: string
}

/** Steps go up in units and down in price, or a buyer would pay more for taking more. */
export function wrongStep(steps: TypedStep[]): number | undefined {
  const read = stepsOf(steps)
  const at = read.findIndex(({ fromUnits, priceFen }, index) => {
    const before = read[index - 1]
    const isStep = Number.isInteger(fromUnits) && fromUnits >= 1 && priceFen > 0
    return !isStep || (before && (fromUnits <= before.fromUnits || priceFen >= before.priceFen))
  })
  return at === -1 ? undefined : at
}

export const stepsOf = (steps: TypedStep[]) =>
  steps.map(({ fromUnits, price }) => ({
    fromUnits: Number(fromUnits || 0),
    priceFen: fenIn(price) || 0,
  }))
