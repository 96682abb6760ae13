import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

/** Few orders are ever short, so what is said then is loaded only then. */
export async function shortageChoices() {
  const [part] = await Promise.all([import('./ShortageChoices.vue'), addWords(words)])
  return part
}
