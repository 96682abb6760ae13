import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useScanner } from './useScanner'

const codes: string[] = []
const listener = (into: string[]) =>
  defineComponent({
    setup() {
      useScanner((code) => into.push(code))
      return () => h('div')
    },
  })

/** Types keys with a pause after each and tells whether the last one was taken away. */
function type(keys: string[], pause: number, target: EventTarget = document.body) {
  let taken = false
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    target.dispatchEvent(event)
    taken = event.defaultPrevented
    if (!taken && target instanceof HTMLInputElement && key.length === 1) target.value += key
    vi.advanceTimersByTime(pause)
  }
  return taken
}

function focusedField(value: string) {
  const field = document.createElement('input')
  field.value = value
  document.body.append(field)
  field.focus()
  return field
}

beforeEach(() => {
  vi.useFakeTimers()
  codes.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

it('hands over what comes as fast as a scanner types and keeps its Enter from buttons', () => {
  const part = mount(listener(codes))

  const taken = type([...'LT-BANLI|L-1', 'Enter'], 8)

  expect(codes).toEqual(['LT-BANLI|L-1'])
  expect(taken).toBe(true)
  part.unmount()
})

it('leaves alone what a person types, and its Enter', () => {
  const part = mount(listener(codes))
  const field = focusedField('')

  const taken = type([...'A-01-2', 'Enter'], 120, field)

  expect(codes).toEqual([])
  expect(taken).toBe(false)
  expect(field.value).toBe('A-01-2')
  part.unmount()
})

it('gives a field back what it held when a scan ran into it', () => {
  const part = mount(listener(codes))
  const field = focusedField('12')

  type([...'L-2026-07', 'Enter'], 5, field)

  expect(field.value).toBe('12')
  expect(codes).toEqual(['L-2026-07'])
  part.unmount()
})

it('does not take a short number and Enter for a scan', () => {
  const part = mount(listener(codes))

  type(['1', '2', 'Enter'], 5)

  expect(codes).toEqual([])
  part.unmount()
})

it('starts anew after a pause, so that a stray key does not spoil the next scan', () => {
  const part = mount(listener(codes))

  type(['x'], 400)
  type([...'L-2026-07', 'Enter'], 5)

  expect(codes).toEqual(['L-2026-07'])
  part.unmount()
})

it('tells two scans from each other', () => {
  const part = mount(listener(codes))

  type([...'L-2026-07', 'Enter'], 5)
  type([...'A-01-2', 'Enter'], 5)

  expect(codes).toEqual(['L-2026-07', 'A-01-2'])
  part.unmount()
})

it('is heard by the part mounted last, and by the one before when that is gone', () => {
  const inner: string[] = []
  const part = mount(listener(codes))
  const dialog = mount(listener(inner))

  type([...'CODE-1', 'Enter'], 5)
  dialog.unmount()
  type([...'CODE-2', 'Enter'], 5)

  expect(inner).toEqual(['CODE-1'])
  expect(codes).toEqual(['CODE-2'])
  part.unmount()
})

it('reads keys that an input method has swallowed', () => {
  const part = mount(listener(codes))

  for (const code of ['KeyA', 'Minus', 'Digit0', 'Digit1'])
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code, shiftKey: code === 'KeyA' }))
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))

  expect(codes).toEqual(['A-01'])
  part.unmount()
})

it('hears nothing any more when nobody listens', () => {
  mount(listener(codes)).unmount()

  type([...'L-2026-07', 'Enter'], 5)

  expect(codes).toEqual([])
})
