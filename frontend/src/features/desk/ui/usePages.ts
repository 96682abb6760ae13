import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Listed } from '@/features/work/work.api'

/**
 * A long list that a scrolling table asks for piece by piece. Rows are kept as they came, outside of deep reactivity, so
 * that tens of thousands are light; an answer that a newer question has overtaken is dropped.
 */
export function usePages<Item>(
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Listed<Item>>,
) {
  const rows = shallowRef<Item[]>([])
  const total = ref(0)
  const failure = ref<unknown>()
  const busy = ref(false)
  const isEmpty = computed(() => !busy.value && !failure.value && rows.value.length === 0)
  let next: string | undefined
  let ended = false
  let wanted = 0
  let asking = new AbortController()

  function take(page: Listed<Item>, before: Item[]) {
    rows.value = [...before, ...page.items]
    total.value = Math.max(page.total, rows.value.length)
    next = page.next ?? undefined
    ended = !next
  }

  async function work(steps: (signal: AbortSignal) => Promise<void>) {
    const { signal } = asking
    busy.value = true
    failure.value = undefined
    try {
      await steps(signal)
    } catch (cause) {
      if (!signal.aborted) failure.value = cause
    } finally {
      if (!signal.aborted) busy.value = false
    }
  }

  async function fill(signal: AbortSignal) {
    while (!ended && rows.value.length <= wanted) {
      const page = await ask(next, signal)
      if (signal.aborted) return
      take(page, rows.value)
    }
  }

  /** Sees to it that rows up to this one are there or under way. */
  async function reach(row: number) {
    wanted = Math.max(wanted, row)
    if (!busy.value && !failure.value) await work(fill)
  }

  /** From the first row again, with what is asked for now; what is shown stays until the answer is there. */
  async function reload(how: { fromTop?: boolean } = {}) {
    asking.abort()
    asking = new AbortController()
    if (how.fromTop) wanted = 0
    await work(async (signal) => {
      const page = await ask(undefined, signal)
      if (signal.aborted) return
      take(page, [])
      await fill(signal)
    })
  }

  /** Changes rows where they stand. */
  function patch(change: (item: Item) => Item) {
    rows.value = rows.value.map(change)
  }

  onBeforeUnmount(() => asking.abort())
  return { rows, total, failure, busy, isEmpty, reach, reload, patch }
}
