import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

/** Loaded with the order page of somebody who paid, not before. */
export async function afterSale() {
  const [part] = await Promise.all([import('./AfterSale.vue'), addWords(words)])
  return part
}
