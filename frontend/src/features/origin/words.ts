import { addWords } from '@/shared/i18n'

// Who imports this waits for the words, so the shop's first load carries none of them.
await addWords({ 'zh-CN': () => import('./messages.zh'), en: () => import('./messages.en') })
