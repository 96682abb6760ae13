/** Where a figure of fen stands in a drawing of a given height, zero line included. */
export interface Scale {
  ticks: number[]
  y: (fen: number) => number
  zero: number
}

const steps = [1, 2, 5, 10]

/** Round steps, at most five of them, from the lowest to the highest figure and always with zero. */
export function scaleOf(figures: number[], height: number): Scale {
  const highest = Math.max(0, ...figures)
  const lowest = Math.min(0, ...figures)
  const step = stepFor(highest - lowest)
  const top = Math.ceil(highest / step) * step || step
  const bottom = Math.floor(lowest / step) * step
  const ticks: number[] = []
  for (let at = bottom; at <= top; at += step) ticks.push(at + 0)
  const y = (fen: number) => ((top - fen) / (top - bottom)) * height
  return { ticks, y, zero: y(0) }
}

/** 1, 2 or 5 with noughts, so that four steps reach across. */
function stepFor(span: number) {
  const least = Math.max(span / 4, 100)
  const power = 10 ** Math.floor(Math.log10(least))
  return (steps.find((each) => each * power >= least) ?? 10) * power
}

export const barOf = ({ y, zero }: Scale, fen: number) => ({
  y: Math.min(y(fen), zero),
  height: Math.abs(y(fen) - zero),
})
