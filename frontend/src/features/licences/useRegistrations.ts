import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { ask } from '@/features/work/ask'
import type { Get } from '@/shared/api/types'

export type Registration = Get<'/api/registrations'>['items'][number]
type Listed = Get<'/api/registrations'>

/** The registrations the shop knows, some dozens of them: read whole, for names and for choosing. */
async function everyRegistration(signal: AbortSignal) {
  const found: Registration[] = []
  let after: string | undefined
  do {
    const page: Listed = await ask('GET', '/api/registrations', {
      query: { limit: 100, after },
      signal,
    })
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return found
}

export function useRegistrations() {
  const { locale } = useI18n()
  const { data } = useQuery({
    queryKey: ['registrations'],
    queryFn: ({ signal }) => everyRegistration(signal),
    staleTime: 5 * 60_000,
  })
  const registrations = computed(() => data.value ?? [])
  const wordsOf = ({ nameZh, nameEn }: Registration) => (locale.value === 'en' ? nameEn : nameZh)
  return {
    registrations,
    wordsOf,
    nameOf: (id: string) => {
      const found = registrations.value.find((each) => each.id === id)
      return found ? wordsOf(found) : id
    },
  }
}
