import { api, body } from '@/shared/api/client'
import type { Application, ApplicationEdit } from '@/features/licences/licences'

const path = (id: string) => ({ params: { path: { id } } })

export const myApplications = (signal?: AbortSignal) =>
  body(api.GET('/api/applications', { signal }))

export const showApplication = (id: string, signal?: AbortSignal) =>
  body(api.GET('/api/applications/{id}', { ...path(id), signal }))

export const startApplication = (kind: Application['kind'], name: string, key: string) =>
  body(
    api.POST('/api/applications', {
      body: { kind, name },
      headers: { 'Idempotency-Key': key },
    }),
  )

export const keepApplication = (id: string, edit: ApplicationEdit) =>
  body(api.PUT('/api/applications/{id}', { ...path(id), body: edit }))

export const submitApplication = (id: string) =>
  body(api.POST('/api/applications/{id}/submit', { ...path(id), body: {} }))
