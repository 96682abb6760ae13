import type { Mode } from '../work.api'

export interface LegDraft {
  mode: Mode
  from: string
  to: string
  /** Yuan as typed. */
  cost: string
}

/** The way goods usually take: by road from door to door, or to the rail head or river port and on from the sea port. */
export function usualLegs(mode: Mode, from: string, to: string): LegDraft[] {
  const leg = (by: Mode, start: string, end: string): LegDraft => ({
    mode: by,
    from: start,
    to: end,
    cost: '0',
  })
  if (mode === 'ROAD') return [leg('ROAD', from, to)]
  const start = mode === 'SEA_RAIL' ? '麻城' : '黄州港'
  return [leg('ROAD', from, start), leg(mode, start, '宁波舟山港'), leg('ROAD', '宁波舟山港', to)]
}

/** Whole fen of what was typed in yuan; undefined when it is no sum of money. */
export function fenOf(yuan: string): number | undefined {
  const parts = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(yuan.trim())
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined
}
