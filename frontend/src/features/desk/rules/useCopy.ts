import { ref, type Ref, watch } from 'vue'

/** A copy to edit of what the server holds; a newer version of it takes its place. */
export function useCopy<Held extends { version: number }, Copy>(
  held: Ref<Held | undefined>,
  copyOf: (held: Held) => Copy,
) {
  const copy = ref<Copy>()
  const renew = () => (copy.value = held.value && copyOf(held.value))
  watch(() => held.value?.version, renew, { immediate: true })
  return { copy: copy as Ref<Copy | undefined>, renew }
}
