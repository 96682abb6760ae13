import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

/** Only an order that was paid has an invoice, so it comes later. */
export async function invoiceBox() {
  const [part] = await Promise.all([import('./InvoiceBox.vue'), addWords(words)])
  return part
}
