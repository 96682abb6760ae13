import type { Get, Post } from '@/shared/api/types'

export type Member = Get<'/api/merchants/{m}/members'>['items'][number]
export type MemberRole = Member['roles'][number]
export type Invitation = Get<'/api/merchants/{m}/invitations'>['items'][number]
export type NewInvitation = Post<'/api/merchants/{m}/invitations'>
export type MarkUse = Get<'/api/merchants/{merchant}/mark-uses'>['items'][number]

export const memberRoles: MemberRole[] = ['OWNER', 'EDITOR', 'SHIPPING', 'FINANCE']

/** The address a token is passed on by; the token is in the fragment, which no server sees. */
export const linkOf = (token: string, origin: string) =>
  `${origin}/invitation#${encodeURIComponent(token)}`
