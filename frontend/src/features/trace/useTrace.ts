import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, body } from '@/shared/api/client'

/** What anybody may know of a lot. */
export function useTrace(lot: Ref<string>) {
  return useQuery({
    queryKey: ['trace', lot],
    queryFn: ({ signal }) =>
      body(api.GET('/api/lots/{lot}', { params: { path: { lot: lot.value } }, signal })),
  })
}
