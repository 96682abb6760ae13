import { useQuery } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, onMounted, reactive, ref, shallowRef, watch } from 'vue'
import { ask } from '@/features/work/ask'
import { putTagged, readTagged, type Tagged } from '@/features/console/requests'
import {
  type Content,
  type Linted,
  type Listing,
  ownProducts,
} from '@/features/listings/listings.api'
import { Problem } from '@/shared/problem'
import { type Draft, contentOf, draftOf, emptyDraft, mistakesIn } from './draft'

/** Where what is typed stands: kept by the server, on its way, or not kept and why. */
export type Keeping = 'kept' | 'changed' | 'keeping' | 'mistaken' | 'moved' | 'refused' | 'failed'

export const pause = 1200

/**
 * One listing while it is edited. What is typed is kept by itself after a pause, on the version it was made on; when
 * somebody else has written meanwhile nothing is kept until one of the two is chosen.
 */
export function useListing(merchant: () => string, product: () => string) {
  const path = computed(() => ownProducts(merchant(), product()))
  const asked = useQuery({
    queryKey: computed(() => ['listing', path.value]),
    queryFn: ({ signal }) => readTagged<Listing>(path.value, signal),
    staleTime: 0,
    gcTime: 0,
    // What is typed is not exchanged under the hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const listing = shallowRef<Listing>()
  const etag = ref('')
  const draft = ref<Draft>(emptyDraft())
  const keeping = ref<Keeping>('kept')
  const failure = ref<unknown>()
  const theirs = shallowRef<Tagged<Listing>>()
  const linted = shallowRef<Linted>()
  const mistakes = computed(() => mistakesIn(draft.value))
  let known = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: Promise<boolean> | undefined

  const written = () => JSON.stringify(contentOf(draft.value))
  const isKept = () => Object.keys(mistakes.value).length === 0 && written() === known

  /** Takes the server's word for everything, also for what is typed. */
  function take({ thing, etag: tag }: Tagged<Listing>) {
    stand({ thing, etag: tag })
    draft.value = typedOf(thing)
    known = written()
    keeping.value = 'kept'
    failure.value = theirs.value = undefined
    void lint()
  }

  watch(asked.data, (tagged) => tagged && take(tagged), { immediate: true })
  watch(
    draft,
    () => {
      if (!listing.value) return
      clearTimeout(timer)
      if (keeping.value === 'moved') return
      if (isKept()) keeping.value = 'kept'
      else {
        keeping.value = 'changed'
        timer = setTimeout(() => void keep(), pause)
      }
    },
    { deep: true },
  )

  /** Keeps what is typed; true when the server has all of it. One request at a time, in order. */
  async function keep(): Promise<boolean> {
    clearTimeout(timer)
    if (under) await under
    if (!listing.value || isKept()) return true
    if (theirs.value) return false
    if (Object.keys(mistakes.value).length) {
      keeping.value = 'mistaken'
      return false
    }
    under = put()
    const done = await under
    under = undefined
    return done && (isKept() || keep())
  }

  async function put(): Promise<boolean> {
    const content = contentOf(draft.value)
    keeping.value = 'keeping'
    try {
      const saved = await putTagged<Listing>(path.value, { content }, etag.value)
      stand(saved)
      known = JSON.stringify(content)
      failure.value = undefined
      keeping.value = isKept() ? 'kept' : 'changed'
      void lint()
      return true
    } catch (cause) {
      return refused(cause)
    }
  }

  /** Where only its state moved, such as by a price that took effect, what is typed still stands and goes out again. */
  async function refused(cause: unknown): Promise<boolean> {
    if (cause instanceof Problem && cause.status === 412) {
      const now = await readTagged<Listing>(path.value).catch(() => undefined)
      if (now && now.etag !== etag.value && isAsKnown(now.thing)) {
        stand(now)
        return put()
      }
      theirs.value = now
      keeping.value = 'moved'
    } else keeping.value = cause instanceof Problem ? 'refused' : 'failed'
    failure.value = cause
    return false
  }

  function stand({ thing, etag: tag }: Tagged<Listing>) {
    listing.value = thing
    etag.value = tag
  }
  const isAsKnown = (thing: Listing) => JSON.stringify(contentOf(typedOf(thing))) === known

  /** Somebody else's text takes the place of what is typed. */
  const takeTheirs = () => theirs.value && take(theirs.value)

  /** What is typed takes the place of somebody else's text, knowingly. */
  async function keepMine() {
    if (!theirs.value) return
    stand(theirs.value)
    theirs.value = undefined
    known = ''
    await keep()
  }

  /** What submitting would say now; a lint that fails is no reason to stop typing. */
  async function lint() {
    if (Object.keys(mistakes.value).length) return
    const said = await ask<Linted>('POST', ownProducts(merchant(), 'lint'), {
      body: { content: contentOf(draft.value) },
    }).catch(() => undefined)
    if (said) linted.value = said
  }

  /** Reads all of it again; what is typed and not kept is given up. */
  async function reload() {
    take(await readTagged<Listing>(path.value))
  }

  /** Reads its state again after an act on it; what is typed stays. */
  async function renew() {
    const now = await readTagged<Listing>(path.value)
    if (isKept()) take(now)
    else if (isAsKnown(now.thing)) stand(now)
  }

  const warn = (event: BeforeUnloadEvent) => {
    if (!isKept() && listing.value) event.preventDefault()
  }
  onMounted(() => addEventListener('beforeunload', warn))
  onBeforeUnmount(() => {
    clearTimeout(timer)
    removeEventListener('beforeunload', warn)
  })

  return {
    asked: reactive(asked),
    listing,
    draft,
    keeping,
    failure,
    theirs,
    linted,
    mistakes,
    keep,
    takeTheirs,
    keepMine,
    lint,
    reload,
    renew,
  }
}

const typedOf = ({ draft, published }: Listing) => draftOf(draft ?? published ?? nothing)

const nothing: Content = {
  title: null,
  category: null,
  gi: null,
  county: null,
  description: [],
  label: null,
  taxClass: null,
  variants: [],
  images: [],
}
