import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { queryClient } from '@/shared/queries'
import type { Application } from '@/features/licences/licences'
import { fieldMessages } from '@/shared/problem'
import { stored as storedIn } from '@/shared/stored'
import { keepApplication } from './apply.api'
import { type Draft, draftOf, sentOf, type Unfinished, unfinishedOf } from './draft'

const pause = 700

/**
 * An application that is written. A moment after the last change it is kept: whole parts by the server, unfinished ones
 * in this browser. One save at a time; what changed meanwhile is saved after it.
 */
export function useDraft(stored: Application) {
  const kept = storedIn<Unfinished>(() => localStorage, `yonghuang.apply.${stored.id}`)
  const draft = ref<Draft>(draftOf(stored, kept.read()))
  const known = ref<Application>(stored)
  const failure = ref<unknown>()
  const saving = ref(false)
  let sent = JSON.stringify(sentOf(draft.value, stored))
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const isDirty = () => JSON.stringify(sentOf(draft.value, known.value)) !== sent

  async function saveOnce(): Promise<boolean> {
    const edit = sentOf(draft.value, known.value)
    const text = JSON.stringify(edit)
    saving.value = true
    try {
      known.value = await keepApplication(known.value.id, edit)
      sent = text
      failure.value = undefined
      queryClient.setQueryData(['application', known.value.id], known.value)
      return true
    } catch (reason) {
      failure.value = reason
      return false
    } finally {
      saving.value = false
    }
  }

  /** Everything that was written, kept now; false when it could not be. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    await running
    if (!isDirty()) return !failure.value
    running = saveOnce()
    const worked = await running
    running = undefined
    return worked && isDirty() ? flush() : worked
  }

  function keepUnfinished() {
    const unfinished = unfinishedOf(draft.value)
    if (Object.keys(unfinished).length) kept.write(unfinished)
    else kept.forget()
  }

  watch(
    draft,
    () => {
      keepUnfinished()
      clearTimeout(timer)
      if (isDirty()) timer = setTimeout(() => void flush(), pause)
    },
    { deep: true },
  )
  onBeforeUnmount(() => void flush())

  return {
    draft,
    known,
    failure,
    saving,
    /** What the server said of a field, by the field's whole path. */
    errors: computed(() => fieldMessages(failure.value)),
    flush,
    forget: () => kept.forget(),
  }
}
