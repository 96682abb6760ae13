import { createI18n } from 'vue-i18n'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const remembered = 'yonghuang.language'
const messages = { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') }

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false })

export function rememberedLocale(): Locale {
  const chosen = localStorage.getItem(remembered)
  return locales.find((locale) => locale === chosen) ?? 'zh-CN'
}

export async function useLanguage(locale: Locale) {
  const { default: words } = await messages[locale]()
  i18n.global.setLocaleMessage(locale, words)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  localStorage.setItem(remembered, locale)
}
