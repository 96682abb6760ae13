import { readonly, ref } from 'vue'

export interface Notice {
  words: string
  link?: { words: string; to: string }
}

const shownFor = 5000
const notice = ref<Notice>()
let timer: ReturnType<typeof setTimeout> | undefined

/** One short message at the foot of the page, read out by screen readers. */
export function useNotice() {
  function tell(next: Notice) {
    clearTimeout(timer)
    notice.value = next
    timer = setTimeout(dismiss, shownFor)
  }
  function dismiss() {
    notice.value = undefined
  }
  return { notice: readonly(notice), tell, dismiss }
}
