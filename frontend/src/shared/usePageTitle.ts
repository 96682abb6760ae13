import { computed, ref, watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

const subject = ref<{ path: string; words: string }>()

/** A page that knows better than its route, as a product page does, names itself. */
export function nameThisPage(path: string, words: string) {
  subject.value = { path, words }
}

export function usePageTitle() {
  const { t } = useI18n()
  const route = useRoute()
  const title = computed(() => {
    const named = subject.value?.path === route.path ? subject.value.words : undefined
    const words = named ?? (route.meta.title ? t(route.meta.title) : '')
    return [words, t('shop.name')].filter(Boolean).join(' · ')
  })
  watchEffect(() => (document.title = title.value))
  return title
}
