import { createI18n } from 'vue-i18n'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
export type Words = Record<Locale, () => Promise<{ default: object }>>

const remembered = 'yonghuang.language'
const sources: Words[] = [{ 'zh-CN': () => import('./zh-CN'), en: () => import('./en') }]

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false })

export function rememberedLocale(): Locale {
  const chosen = localStorage.getItem(remembered)
  return locales.find((locale) => locale === chosen) ?? 'zh-CN'
}

export async function useLanguage(locale: Locale) {
  const parts = await Promise.all(sources.map((words) => words[locale]()))
  i18n.global.setLocaleMessage(locale, Object.assign({}, ...parts.map((part) => part.default)))
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  localStorage.setItem(remembered, locale)
}

/** A part of the shop that is loaded later brings its own words, under top-level keys of its own. */
export async function addWords(words: Words) {
  if (!sources.includes(words)) sources.push(words)
  await useLanguage(i18n.global.locale.value as Locale)
}
