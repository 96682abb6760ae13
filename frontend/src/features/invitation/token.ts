import { stored } from '@/shared/stored'

const kept = stored<string>(() => sessionStorage, 'yonghuang.invitation')

/**
 * The one-time token from the fragment, which no server sees; it is taken out of the address at once, so that neither the
 * history nor a shared address holds it, and stays in this tab while somebody signs in.
 */
export function takeToken(): string | undefined {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token) {
    kept.write(token)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return kept.read()
}

export const forgetToken = () => kept.forget()
