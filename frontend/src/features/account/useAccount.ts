import { queryClient } from '@/shared/queries'
import { endSession, startSession } from '@/shared/api/session'
import { Problem } from '@/shared/problem'
import {
  createAccount,
  type Credentials,
  endEverySession,
  endThisSession,
  signInWith,
} from './account.api'

export function useAccount() {
  async function signIn(credentials: Credentials) {
    startSession(await signInWith(credentials))
  }

  async function register(account: Credentials & { name: string }) {
    await createAccount(account)
    await signIn({ email: account.email, password: account.password })
  }

  async function leave(goodbye: () => Promise<void>) {
    try {
      await goodbye()
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) throw failure
    }
    endSession()
    queryClient.clear()
  }

  return {
    signIn,
    register,
    signOut: () => leave(endThisSession),
    signOutEverywhere: () => leave(endEverySession),
  }
}

/** Where to go after signing in: a path of this shop, never an address elsewhere. */
export function pathAfterSignIn(next: unknown): string {
  const isOwnPath = typeof next === 'string' && /^\/(?![/\\])/.test(next)
  return isOwnPath ? next : '/'
}
