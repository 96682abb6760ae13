import { useAttempt } from '@/shared/useAttempt'
import { saveAs } from '@/features/desk/stock/saveAs'
import { readFile } from './requests'

/** Fetches a file with the token and hands it to the browser's downloads. */
export function useDownload() {
  const { busy, failure, attempt } = useAttempt()
  const download = (path: string, name: string, query: Record<string, string | undefined> = {}) =>
    attempt(async () => saveAs(await readFile(path, query), name))
  return { busy, failure, download }
}
