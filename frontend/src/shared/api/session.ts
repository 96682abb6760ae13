import { computed, ref } from 'vue'
import { problemOf, Unreachable } from '../problem'
import type { Session } from './types'

const remembered = 'yonghuang.signed-in'
const lockName = 'yonghuang.refresh'
const almostOver = 15_000

const session = ref<Session>()
let endsAt = 0
let refreshing: Promise<boolean> | undefined
let resuming: Promise<void> = Promise.resolve()

/** The access token lives in this tab's memory only; the refresh cookie is out of reach of scripts. */
export const isSignedIn = computed(() => session.value !== undefined)

/** Who has a cart and orders of their own on the server. */
export const isConsumer = computed(() => session.value?.roles.includes('CONSUMER') ?? false)

/** Who may open the warehouse console. */
export const isStaff = computed(
  () => session.value?.roles.some((role) => /WAREHOUSE|OFFICE|ADMIN/.test(role)) ?? false,
)

/** Who may open the office console. */
export const isOffice = computed(
  () => session.value?.roles.some((role) => /OFFICE|ADMIN/.test(role)) ?? false,
)

/** Who may open the desk of a merchant. */
export const isMerchant = computed(() => session.value?.roles.includes('MERCHANT') ?? false)

export function startSession(next: Session) {
  session.value = next
  endsAt = Date.now() + next.expiresIn * 1000
  localStorage.setItem(remembered, '1')
}

export function endSession() {
  session.value = undefined
  localStorage.removeItem(remembered)
}

export async function freshToken(): Promise<string | undefined> {
  if (session.value && Date.now() > endsAt - almostOver) await refreshSession()
  return session.value?.accessToken
}

/** A reload lost the token; the cookie may still be good. */
export function resumeSession(): Promise<void> {
  if (localStorage.getItem(remembered)) {
    resuming = refreshSession().then(
      () => undefined,
      () => undefined,
    )
  }
  return resuming
}

export const sessionResumed = () => resuming

/** One refresh at a time, in this tab and across tabs: presenting an old cookie ends every session. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= inTurn(askForSession).finally(() => (refreshing = undefined))
  return refreshing
}

function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  const locks: LockManager | null | undefined = navigator.locks
  return locks ? (locks.request(lockName, work) as Promise<unknown> as Promise<boolean>) : work()
}

async function askForSession(): Promise<boolean> {
  const answer = await fetch('/api/sessions/refresh', { method: 'POST', keepalive: true }).catch(
    (cause: unknown) => {
      throw new Unreachable(cause)
    },
  )
  if (answer.ok) {
    startSession((await answer.json()) as Session)
    return true
  }
  if (answer.status >= 500 || answer.status === 429) throw problemOf(answer.status, undefined)
  endSession()
  return false
}

/** Signed out in another tab: this one forgets its token too. */
export function followOtherTabs() {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === remembered && newValue === null) session.value = undefined
  })
}
