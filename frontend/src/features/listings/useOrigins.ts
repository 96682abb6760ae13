import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { loadRegions } from '@/features/checkout/regions'
import { ask } from '@/features/work/ask'
import type { Listed } from '@/features/work/work.api'
import type { Get } from '@/shared/api/types'

export type Registration = Get<'/api/registrations'>['items'][number]

const huanggang = '4211'

/** Counties of Huanggang, and the registrations that can be claimed. Neither changes while somebody writes. */
export function useOrigins() {
  const { locale } = useI18n()
  const regions = useQuery({
    queryKey: ['origins', 'counties'],
    queryFn: async () => {
      const cities = (await loadRegions()).flatMap(({ children }) => children ?? [])
      return cities.find(({ code }) => code === huanggang)?.children ?? []
    },
    staleTime: Infinity,
  })
  const registrations = useQuery({
    queryKey: ['origins', 'registrations'],
    queryFn: ({ signal }) => allRegistrations(signal),
    staleTime: 5 * 60_000,
  })
  const nameOf = ({ nameZh, nameEn }: Registration) =>
    locale.value === 'en' ? `${nameZh} · ${nameEn}` : nameZh
  return {
    counties: computed(() => regions.data.value ?? []),
    registrations: computed(() => registrations.data.value ?? []),
    nameOf,
    countyName: (code: string) =>
      regions.data.value?.find((each) => each.code === code)?.name ?? code,
    registrationName: (id: string) => {
      const found = registrations.data.value?.find((each) => each.id === id)
      return found ? nameOf(found) : id
    },
  }
}

async function allRegistrations(signal: AbortSignal) {
  const all: Registration[] = []
  let after: string | undefined
  do {
    const page = await ask<Listed<Registration>>('GET', '/api/registrations', {
      query: { limit: 100, after },
      signal,
    })
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return all
}
