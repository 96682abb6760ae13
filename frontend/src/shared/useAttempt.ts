import { ref } from 'vue'

/** One button's work: busy while it runs, its failure kept to be shown, a second click ignored. */
export function useAttempt() {
  const busy = ref(false)
  const failure = ref<unknown>()

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = undefined
    try {
      await work()
      return true
    } catch (reason) {
      failure.value = reason
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, attempt }
}
