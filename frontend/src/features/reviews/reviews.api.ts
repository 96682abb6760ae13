import { api, body } from '@/shared/api/client'
import { newKey } from '@/shared/newKey'

const pageSize = 10
const keyed = () => ({ 'Idempotency-Key': newKey() })

export function listReviews(product: string, after?: string, signal?: AbortSignal) {
  const params = { path: { product }, query: { limit: pageSize, after } }
  return body(api.GET('/api/products/{product}/reviews', { params, signal }))
}

export function listQuestions(product: string, after?: string, signal?: AbortSignal) {
  const params = { path: { product }, query: { limit: pageSize, after } }
  return body(api.GET('/api/products/{product}/questions', { params, signal }))
}

export function writeReview(product: string, stars: number, text: string) {
  return body(
    api.POST('/api/products/{product}/reviews', {
      params: { path: { product } },
      body: { stars, text },
      headers: keyed(),
    }),
  )
}

export function askQuestion(product: string, text: string) {
  return body(
    api.POST('/api/products/{product}/questions', {
      params: { path: { product } },
      body: { text },
      headers: keyed(),
    }),
  )
}

export function answerQuestion(id: string, text: string) {
  return body(
    api.POST('/api/questions/{id}/answers', {
      params: { path: { id } },
      body: { text },
      headers: keyed(),
    }),
  )
}
