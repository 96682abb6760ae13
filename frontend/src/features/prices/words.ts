import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

/** Words about prices, for those pages that speak of them. */
export const withPrices = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, addWords(words)])
  return loaded
}
