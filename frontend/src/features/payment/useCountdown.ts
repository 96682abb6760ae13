import { computed, onScopeDispose, ref, type Ref } from 'vue'

/** Whole seconds until an instant, never below nothing; without an instant, undefined. */
export function useCountdown(until: Ref<string | null | undefined>) {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))

  const seconds = computed(() => {
    if (!until.value) return undefined
    return Math.max(0, Math.ceil((Date.parse(until.value) - now.value) / 1000))
  })
  const clock = computed(() => {
    if (seconds.value === undefined) return ''
    const [minutes, rest] = [Math.floor(seconds.value / 60), seconds.value % 60]
    return `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
  })
  return { seconds, clock }
}
