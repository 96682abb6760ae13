import { useI18n } from 'vue-i18n'
import { counties as towns } from '@/features/origin/countyMap'

/** The county units of Huanggang; the area of Longganhu is one of them, though it has no town on the map. */
export const counties = [
  ...towns.map(({ code, zh, en }) => ({ code: code!, zh, en })),
  { code: '421171', zh: '龙感湖管理区', en: 'Longganhu' },
]

/** A county by its division code, in the reader's language; the code itself where it is none of ours. */
export function useCountyName() {
  const { locale } = useI18n()
  return (code: string | null | undefined) => {
    const found = counties.find((each) => each.code === code)
    return found ? found[locale.value === 'en' ? 'en' : 'zh'] : code
  }
}
