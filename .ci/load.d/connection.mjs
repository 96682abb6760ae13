/**
 * One kept-alive HTTP/1.1 connection with one request under way at a time. Spoken over a plain socket, because the
 * driver shares the cores with the shop and should cost as little as possible.
 */
import net from 'node:net'

const HOST = '127.0.0.1'
const END_OF_HEAD = Buffer.from('\r\n\r\n')
const LONGEST_ANSWER_MS = 30_000

export class Connection {
  /** Connections the server ended although it had been asked to keep them. */
  reconnects = 0
  #port
  #socket = null
  #received = null
  #answer = null
  #patience

  /** @param patience longest silence in ms before an answer counts as missing */
  constructor(port, patience = LONGEST_ANSWER_MS) {
    this.#port = port
    this.#patience = patience
  }

  /**
   * @param body an object sent as JSON, or undefined
   * @returns {Promise<{status: number, head: string, body: Buffer}>} rejects when the connection breaks or nobody
   *   answers for as long as the connection is patient
   */
  async request(method, path, { token, key, body } = {}) {
    const json = body === undefined ? '' : JSON.stringify(body)
    let head = `${method} ${path} HTTP/1.1\r\nHost: ${HOST}:${this.#port}\r\nAccept: application/json, */*;q=0.1\r\n`
    if (token) head += `Authorization: Bearer ${token}\r\n`
    if (key) head += `Idempotency-Key: ${key}\r\n`
    if (body !== undefined) head += `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n`
    else if (method === 'POST') head += 'Content-Length: 0\r\n'
    return this.send(head + '\r\n' + json)
  }

  /** Sends the bytes of a whole request made before; see {@link #request}. */
  async send(bytes) {
    if (!this.#socket) await this.#connect()
    return new Promise((resolve, reject) => {
      this.#answer = { resolve, reject }
      this.#socket.write(bytes)
    })
  }

  get(path, extras) {
    return this.request('GET', path, extras)
  }

  post(path, extras) {
    return this.request('POST', path, extras)
  }

  close() {
    this.#socket?.destroy()
    this.#socket = null
  }

  #connect() {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ host: HOST, port: this.#port, noDelay: true })
      socket.setTimeout(this.#patience, () => socket.destroy(new Error(`no answer for ${this.#patience} ms`)))
      socket.once('connect', () => {
        this.#socket = socket
        this.#received = null
        resolve()
      })
      socket.on('data', chunk => this.#onData(chunk))
      socket.once('error', reject)
      socket.on('error', error => this.#broken(socket, error))
      socket.on('close', () => this.#broken(socket, new Error('connection closed by the server')))
    })
  }

  #broken(socket, error) {
    if (this.#socket !== socket) return
    this.#socket = null
    const waiting = this.#answer
    this.#answer = null
    waiting?.reject(error)
  }

  #onData(chunk) {
    this.#received = this.#received ? Buffer.concat([this.#received, chunk]) : chunk
    const answer = parse(this.#received)
    if (!answer) return
    this.#received = null
    const waiting = this.#answer
    this.#answer = null
    if (/\r\nconnection: close/i.test(answer.head)) {
      this.reconnects++
      this.close()
    }
    waiting?.resolve(answer)
  }
}

/** @returns the answer, or null while a part of it is still to come */
export function parse(bytes) {
  const end = bytes.indexOf(END_OF_HEAD)
  if (end < 0) return null
  const head = bytes.latin1Slice(0, end)
  const status = Number(head.slice(9, 12))
  const start = end + 4
  if (status === 204 || status === 304) return { status, head, body: bytes.subarray(start, start) }
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (length) {
    const stop = start + Number(length[1])
    return bytes.length < stop ? null : { status, head, body: bytes.subarray(start, stop) }
  }
  const body = parseChunks(bytes, start)
  return body && { status, head, body }
}

function parseChunks(bytes, start) {
  const parts = []
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return null
    const size = parseInt(bytes.latin1Slice(at, lineEnd), 16)
    if (!(size >= 0)) throw new Error('the answer has neither a length nor readable chunks')
    const stop = lineEnd + 2 + size
    if (bytes.length < stop + 2) return null
    if (size === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts)
    parts.push(bytes.subarray(lineEnd + 2, stop))
    at = stop + 2
  }
}

/** The JSON of an answer with the status that was expected. */
export function read(answer, ...expected) {
  if (!expected.includes(answer.status))
    throw new Error(`expected ${expected.join(' or ')}, was answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`)
  return answer.body.length ? JSON.parse(answer.body.toString()) : null
}
