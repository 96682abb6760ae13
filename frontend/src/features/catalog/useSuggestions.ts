import { ref, type Ref, watch } from 'vue'
import type { Suggestion } from '@/shared/api/types'
import { suggest } from './catalog.api'

const pause = 150

/** What the shop proposes for the words typed so far; a late answer never replaces a newer one. */
export function useSuggestions(words: Ref<string>) {
  const suggestions = ref<Suggestion[]>([])
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget() {
    clearTimeout(timer)
    asked.abort()
    suggestions.value = []
  }

  async function ask(q: string) {
    asked = new AbortController()
    const { signal } = asked
    const found = await suggest(q, signal).catch(() => [])
    if (!signal.aborted) suggestions.value = found
  }

  watch(words, (next) => {
    clearTimeout(timer)
    asked.abort()
    const q = next.trim().slice(0, 200)
    if (q) timer = setTimeout(() => void ask(q), pause)
    else suggestions.value = []
  })

  return { suggestions, forget }
}
