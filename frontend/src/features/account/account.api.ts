import { api, body, done } from '@/shared/api/client'

export interface Credentials {
  email: string
  password: string
}

export const signInWith = (credentials: Credentials) =>
  body(api.POST('/api/sessions', { body: credentials }))

export const createAccount = (account: Credentials & { name: string }) =>
  body(api.POST('/api/accounts', { body: account }))

export const endThisSession = () => done(api.DELETE('/api/sessions/current'))

export const endEverySession = () => done(api.DELETE('/api/sessions'))

export const replacePassword = (passwords: { currentPassword: string; newPassword: string }) =>
  done(api.PUT('/api/accounts/current/password', { body: passwords }))
