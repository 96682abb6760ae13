import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

/** Only who pays through Stripe loads its form and its words. */
export async function stripePay() {
  const [part] = await Promise.all([import('./StripePay.vue'), addWords(words)])
  return part
}
