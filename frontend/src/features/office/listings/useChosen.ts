import { computed, shallowRef } from 'vue'

/** What is decided together, in the revision that was looked at. */
export interface Chosen {
  id: string
  title: string | null
  revision: number
  status: string
}

export const mostAtOnce = 100

/** Only what waits for a decision can be chosen, up to a hundred at once. */
export function useChosen() {
  const all = shallowRef<Chosen[]>([])
  const has = (id: string) => all.value.some((each) => each.id === id)
  function toggle({ id, title, revision, status }: Chosen) {
    if (has(id)) drop(id)
    else if (status === 'SUBMITTED' && all.value.length < mostAtOnce)
      all.value = [...all.value, { id, title, revision, status }]
  }
  const drop = (...ids: string[]) =>
    (all.value = all.value.filter((each) => !ids.includes(each.id)))
  return { all: computed(() => all.value), has, toggle, drop }
}

export type ChosenOnes = ReturnType<typeof useChosen>
