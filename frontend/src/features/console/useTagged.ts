import { useQuery } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import { queryClient } from '@/shared/queries'
import { putTagged, readTagged, type Tagged } from './requests'

/** One thing that is edited whole: an edit names the version it was made on, so that nobody overwrites another's. */
export function useTagged<Thing>(path: () => string) {
  const key = computed(() => ['tagged', path()])
  const asked = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readTagged<Thing>(path(), signal),
    staleTime: 0,
    // An edit under way is not exchanged under the hands.
    refetchOnWindowFocus: false,
    enabled: () => path() !== '',
  })
  async function save(body: unknown) {
    const saved = await putTagged<Thing>(path(), body, asked.data.value?.etag)
    queryClient.setQueryData<Tagged<Thing>>(key.value, saved)
    return saved.thing
  }
  return {
    thing: computed(() => asked.data.value?.thing),
    state: reactive(asked),
    save,
  }
}
