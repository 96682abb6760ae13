const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const dayLong = 86_400_000

/** Yesterday in Shanghai, as `2026-11-23`: the last day whose money is complete. */
export const lastWholeDay = (now: Date) => shanghai.format(new Date(now.getTime() - dayLong))

/** What a field for local time says, read on the shop's clock in Shanghai, as an instant; '' where it says nothing. */
export function instantOf(local: string) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return ''
  const at = new Date(`${local}:00+08:00`)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('.000', '')
}
