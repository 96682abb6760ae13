import { useI18n } from 'vue-i18n'

/** The shop's clock hangs in Shanghai, wherever the reader sits. */
export function useTimes() {
  const { locale } = useI18n()
  return {
    /** The day there, as `2026-11-24`. */
    day: (time: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(time)),
    moment: (time: string) =>
      new Intl.DateTimeFormat(locale.value, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
      }).format(new Date(time)),
  }
}
