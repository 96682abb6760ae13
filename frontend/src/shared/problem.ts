export interface FieldError {
  field: string
  message: string
}

export interface ShortLine {
  sku: string
  wanted: number
  available: number
}

interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: FieldError[]
  lines?: ShortLine[]
  lots?: string[]
}

/** What the server refused, as it said it (RFC 9457). */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly detail: string
  readonly errors: FieldError[]
  readonly lines: ShortLine[]
  readonly lots: string[]

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.detail = body.detail ?? body.title ?? ''
    this.errors = body.errors ?? []
    this.lines = body.lines ?? []
    this.lots = body.lots ?? []
  }

  is(type: string) {
    return this.type.endsWith(`/problems/${type}`)
  }
}

/** The server could not be reached, so nobody knows whether it did what was asked. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}

export function problemOf(status: number, body: unknown): Problem {
  return new Problem(status, typeof body === 'object' && body !== null ? body : {})
}

/** Messages by the field's path and by its last part: `address.phone` is also found under `phone`. */
export function fieldMessages(failure: unknown): Record<string, string> {
  if (!(failure instanceof Problem)) return {}
  return Object.fromEntries(
    failure.errors.flatMap(({ field, message }) =>
      [field, field.split('.').at(-1)!].map((name) => [name, message]),
    ),
  )
}

export function isNotFound(failure: unknown) {
  return failure instanceof Problem && failure.status === 404
}
