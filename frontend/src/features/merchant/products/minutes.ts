import { instantOf } from '@/features/office/money/days'
import type { PlannedPrice } from '@/features/listings/listings.api'

const minute = 60_000
const mostDays = 90

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as a field for local time shows it: `2026-11-24T16:05` in Shanghai, wherever the reader sits. */
export const minuteOf = (instant: string | Date) =>
  clock.format(new Date(instant)).replace(' ', 'T')

/** The soonest minute that is still to come when the request arrives. */
export const soonest = (now: Date) =>
  minuteOf(new Date(Math.ceil((now.getTime() + minute) / minute) * minute))

export type MinuteMistake = 'needed' | 'past' | 'far'

/** A price takes effect at a whole minute from now to ninety days on. */
export function minuteMistake(local: string, now: Date): MinuteMistake | undefined {
  const at = instantOf(local)
  if (!at) return 'needed'
  const ahead = new Date(at).getTime() - now.getTime()
  if (ahead < 0) return 'past'
  return ahead > mostDays * 24 * 60 * minute ? 'far' : undefined
}

/** The whole plan with one more price; the same variant at the same minute has one price. */
export function planned(plan: PlannedPrice[], price: PlannedPrice): PlannedPrice[] {
  const others = plan.filter(({ sku, at }) => sku !== price.sku || !sameInstant(at, price.at))
  return [...others, price].sort(
    (one, other) => one.at.localeCompare(other.at) || one.sku.localeCompare(other.sku),
  )
}

const sameInstant = (one: string, other: string) =>
  new Date(one).getTime() === new Date(other).getTime()
