import { beforeEach, describe, expect, it } from 'vitest'
import { aServer } from '@/test/server'
import { body, api } from './client'
import { endSession, isSignedIn, refreshSession, resumeSession, startSession } from './session'
import { Problem, Unreachable } from '../problem'

const session = (accessToken: string, expiresIn = 600) => ({
  accessToken,
  expiresIn,
  roles: ['CONSUMER' as const],
})
const cart = { lines: [], itemsTotal: { amount: 0, currency: 'CNY' } }
const showCart = () => body(api.GET('/api/cart'))

beforeEach(endSession)

describe('a session', () => {
  it('is renewed once when the server no longer knows the token, and the question asked again', async () => {
    startSession(session('old'))
    const server = aServer({
      'GET /api/cart': [{ status: 401 }, { body: cart }],
      'POST /api/sessions/refresh': { body: session('new') },
    })

    expect(await showCart()).toEqual(cart)
    expect(
      server.callsTo('GET /api/cart').map(({ headers }) => headers.get('Authorization')),
    ).toEqual(['Bearer old', 'Bearer new'])
  })

  it('is renewed by one request though many ask at once', async () => {
    startSession(session('old'))
    const server = aServer({
      'GET /api/cart': [{ status: 401 }, { status: 401 }, { status: 401 }, { body: cart }],
      'POST /api/sessions/refresh': { body: session('new') },
    })

    await Promise.all([showCart(), showCart(), showCart()])

    expect(server.callsTo('POST /api/sessions/refresh')).toHaveLength(1)
  })

  it('is renewed before its token runs out', async () => {
    startSession(session('short', 5))
    const server = aServer({
      'GET /api/cart': { body: cart },
      'POST /api/sessions/refresh': { body: session('new') },
    })

    await showCart()

    expect(server.callsTo('GET /api/cart')[0]?.headers.get('Authorization')).toBe('Bearer new')
  })

  it('ends when the cookie is refused', async () => {
    startSession(session('old'))
    aServer({ 'GET /api/cart': { status: 401 }, 'POST /api/sessions/refresh': { status: 401 } })

    await expect(showCart()).rejects.toBeInstanceOf(Problem)
    expect(isSignedIn.value).toBe(false)
  })

  it('outlives a server that is out for a moment', async () => {
    startSession(session('old'))
    aServer({ 'POST /api/sessions/refresh': [{ status: 503 }, new TypeError('no network')] })

    await expect(refreshSession()).rejects.toBeInstanceOf(Problem)
    await expect(refreshSession()).rejects.toBeInstanceOf(Unreachable)
    expect(isSignedIn.value).toBe(true)
  })

  it('is not asked for by someone who never signed in', async () => {
    const server = aServer({})

    await resumeSession()

    expect(server.calls).toEqual([])
  })
})
