import { useI18n } from 'vue-i18n'

/** What the server says in both languages, in the reader's. */
export function useSentence() {
  const { locale } = useI18n()
  return (said: { zh: string; en: string }) => (locale.value === 'en' ? said.en : said.zh)
}
