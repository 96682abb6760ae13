import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSignal } from '../scan/useSignal'

/** One question after the other; going back keeps the answers, and back from the first leaves the screen. */
export function useSteps<Step extends string>(draft: { step: Step }, steps: () => Step[]) {
  const leave = useLeave()
  const { clear } = useSignal()
  const index = computed(() => Math.max(0, steps().indexOf(draft.step)))
  const move = (by: number) => {
    const next = steps()[index.value + by]
    if (next) draft.step = next
  }
  return {
    progress: computed(() => ({ now: index.value + 1, of: steps().length })),
    next: () => move(1),
    back: () => {
      clear()
      if (index.value === 0) void leave()
      else move(-1)
    },
    goTo: (step: Step) => (draft.step = step),
  }
}

/** Up one level: to the list a thing belongs to, or to the tasks. */
export function useLeave() {
  const route = useRoute()
  const router = useRouter()
  return (name = 'work-home') =>
    router.push({ name, params: { warehouse: String(route.params.warehouse) } })
}
