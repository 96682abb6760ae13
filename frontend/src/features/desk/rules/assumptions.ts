import { fenOf } from '@/features/work/lots/fen'
import type { HeldAssumptions, NewAssumptions } from '../desk.api'

type Mode = HeldAssumptions['modes'][number]

/** The whole numbers of it, in the order they are asked. */
export const figures = [
  'coverDays',
  'lateDays',
  'historyDays',
  'minimumHistoryDays',
  'serviceLevelPercent',
  'weeklyDecayPercent',
  'otherWeekdayPercent',
  'backtestWeeks',
] as const
export type Figure = (typeof figures)[number]

export function unitOf(name: Figure): 'percent' | 'weeks' | 'days' {
  if (name.endsWith('Percent')) return 'percent'
  return name === 'backtestWeeks' ? 'weeks' : 'days'
}

export interface EditedAssumptions {
  numbers: Record<Figure, number | ''>
  modes: { mode: Mode['mode']; leadDays: number | ''; yuanPerKilogram: string }[]
  note: string
}

/** Why it is changed is asked anew every time. */
export const editable = (held: HeldAssumptions): EditedAssumptions => ({
  numbers: Object.fromEntries(figures.map((name) => [name, held[name]])) as Record<Figure, number>,
  modes: held.modes.map(({ mode, leadDays, fenPerKilogram }) => ({
    mode,
    leadDays,
    yuanPerKilogram: (fenPerKilogram / 100).toFixed(2),
  })),
  note: '',
})

const whole = (value: number | '') => (value === '' ? null : value)

/** What is no number is sent as none, so that the server names the field. */
export const asSent = ({ numbers, modes, note }: EditedAssumptions): NewAssumptions => ({
  ...(Object.fromEntries(figures.map((name) => [name, whole(numbers[name])])) as Record<
    Figure,
    number | null
  >),
  modes: modes.map(({ mode, leadDays, yuanPerKilogram }) => ({
    mode,
    leadDays: whole(leadDays),
    fenPerKilogram: /^0+(\.0{1,2})?$/.test(yuanPerKilogram.trim())
      ? 0
      : (fenOf(yuanPerKilogram) ?? null),
  })),
  note: note.trim(),
})
