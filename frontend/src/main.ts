import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { followOtherTabs, resumeSession } from './shared/api/session'
import { i18n, rememberedLocale, useLanguage } from './shared/i18n'
import { queryClient } from './shared/queries'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

void resumeSession()
followOtherTabs()
await useLanguage(rememberedLocale())

createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient }).mount('#app')

// System fonts come first; this one is for machines without a Chinese font.
requestAnimationFrame(() => setTimeout(() => void import('@fontsource-variable/noto-sans-sc')))
