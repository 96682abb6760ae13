import { addWords } from '@/shared/i18n'
import { detailWords } from './words'

// Who imports this waits for the words, so the shop's first load carries none of them.
await addWords(detailWords)
