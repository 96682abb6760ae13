import { computed, onScopeDispose, ref, watch } from 'vue'
import { askPrice, type Quote, type QuoteRequest } from './prices.api'

const settle = 250

/**
 * What the order would cost as it stands, by the server. Asked anew a moment after something changes; an older answer
 * never replaces a newer one, and a price is shown only while it belongs to what is asked for now.
 */
export function useQuote(request: () => QuoteRequest | undefined) {
  const quote = ref<Quote>()
  const failure = ref<unknown>()
  const pending = ref(false)
  const wanted = computed(() => JSON.stringify(request() ?? null))
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  function later() {
    clearTimeout(timer)
    asked?.abort()
    pending.value = request() !== undefined
    timer = setTimeout(() => void ask(), settle)
  }

  /** The answer, or nothing when there is nothing to ask or the answer was overtaken. */
  async function ask(): Promise<Quote | undefined> {
    clearTimeout(timer)
    asked?.abort()
    const now = request()
    if (!now) {
      quote.value = undefined
      pending.value = false
      return undefined
    }
    const mine = (asked = new AbortController())
    pending.value = true
    failure.value = undefined
    try {
      const answer = await askPrice(now, mine.signal)
      if (mine.signal.aborted) return undefined
      quote.value = answer
      return answer
    } catch (reason) {
      if (!mine.signal.aborted) {
        quote.value = undefined
        failure.value = reason
      }
      return undefined
    } finally {
      if (asked === mine) pending.value = false
    }
  }

  watch(wanted, later, { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    asked?.abort()
  })
  /** Only a price of what is asked for now. */
  const current = computed(() => (pending.value ? undefined : quote.value))
  return { quote, current, failure, pending, ask }
}
