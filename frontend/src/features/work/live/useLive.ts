import { onBeforeUnmount, type Ref, watch } from 'vue'
import { send } from '@/shared/api/client'
import { queryClient } from '@/shared/queries'
import { at } from '../work.api'
import { tellHeard } from './heard'
import { readEvents, type ServerEvent } from './readEvents'

const gathered = 400
const firstPause = 2_000
const longestPause = 60_000

/** What an event makes stale, by a part of the path it was asked under. */
const touches: Record<string, RegExp> = {
  stock:
    /\/(stock|lots|bins|movements|replenishment|deliveries|transfers|approvals|alerts)(\/|\?|$)/,
  fulfilment: /\/(fulfilments|waves|discrepancies|manifests)(\/|\?|$)/,
}

/**
 * Listens to a warehouse and asks anew for what has changed on screen, once for many changes at a time. A lost
 * connection is taken up again; what happened meanwhile is asked for then.
 */
export function useLive(warehouse: Ref<string>) {
  let listening: AbortController | undefined
  let stale = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function heard(event: ServerEvent) {
    tellHeard(event)
    stale.add(event.name)
    timer ??= setTimeout(askAnew, gathered)
  }

  function askAnew() {
    const names = [...stale]
    stale = new Set()
    timer = undefined
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [area, path] }) =>
        area === 'work' &&
        typeof path === 'string' &&
        path.startsWith(at(warehouse.value)) &&
        names.some((name) => touches[name]?.test(path)),
    })
  }

  async function listen(place: string, { signal }: AbortController) {
    let pause = firstPause
    while (!signal.aborted) {
      try {
        const answer = await send(
          new Request(new URL(at(place, 'events'), location.origin), {
            headers: { Accept: 'text/event-stream' },
            signal,
          }),
        )
        if (answer.ok && answer.body) {
          pause = firstPause
          await readEvents(answer.body, heard)
          Object.keys(touches).forEach((name) => heard({ name, data: null }))
        }
      } catch {
        // Nobody is to be troubled by it: every screen works without, only later.
      }
      if (!signal.aborted) await new Promise((done) => setTimeout(done, pause))
      pause = Math.min(longestPause, pause * 2)
    }
  }

  function stop() {
    listening?.abort()
    clearTimeout(timer)
    timer = undefined
  }

  watch(
    warehouse,
    (place) => {
      stop()
      if (!place) return
      listening = new AbortController()
      void listen(place, listening)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
}
