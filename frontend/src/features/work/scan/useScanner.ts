import { onBeforeUnmount, onMounted } from 'vue'

/** A scanner types a character every few milliseconds; nobody's fingers keep that up for a whole code. */
const averageGap = 50
const longestGap = 150
const shortestCode = 4

interface Burst {
  code: string
  startedAt: number
  lastAt: number
  field?: Field
  before?: string
}

type Field = HTMLInputElement | HTMLTextAreaElement
type Listener = (code: string) => void

const listeners: Listener[] = []
let burst: Burst | undefined

/**
 * Hands over what a scanner typed, whatever has the focus: characters in quick succession, closed by Enter.
 * A field that had the focus gets back what it held before, and the Enter presses no button and sends no form.
 * Typing by hand is slower and passes untouched. The part mounted last is the one that listens.
 */
export function useScanner(onCode: Listener) {
  onMounted(() => {
    if (listeners.length === 0) addEventListener('keydown', onKey, { capture: true })
    listeners.push(onCode)
  })
  onBeforeUnmount(() => {
    listeners.splice(listeners.indexOf(onCode), 1)
    if (listeners.length === 0) removeEventListener('keydown', onKey, { capture: true })
  })
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  const now = performance.now()
  if (event.key === 'Enter') return finish(event, now)
  const character = characterOf(event)
  if (character === undefined) return
  if (!burst || now - burst.lastAt > longestGap) burst = begun(event, now)
  burst.code += character
  burst.lastAt = now
  // A space would press the button that has the focus.
  if (character === ' ' && burst.code.length > 1 && !burst.field) event.preventDefault()
}

function begun(event: KeyboardEvent, now: number): Burst {
  const field = isField(event.target) ? event.target : undefined
  return { code: '', startedAt: now, lastAt: now, field, before: field?.value }
}

function finish(event: KeyboardEvent, now: number) {
  const typed = burst
  burst = undefined
  if (!typed || !isScan(typed, now)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  giveBack(typed)
  listeners.at(-1)?.(typed.code.trim())
}

function isScan({ code, startedAt, lastAt }: Burst, now: number) {
  const quick = lastAt - startedAt <= averageGap * (code.length - 1)
  return quick && now - lastAt <= longestGap && code.trim().length >= shortestCode
}

function giveBack({ field, before }: Burst) {
  if (!field || before === undefined) return
  field.value = before
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** An input method swallows the character and leaves only the key: letters, digits and the dash are told from it. */
function characterOf({ key, code, shiftKey }: KeyboardEvent): string | undefined {
  if (key.length === 1) return key
  if (key !== 'Process') return undefined
  const plain = /^(?:Key|Digit|Numpad)(\w)$/.exec(code)?.[1]
  if (plain) return shiftKey ? plain : plain.toLowerCase()
  if (code === 'Minus') return shiftKey ? '_' : '-'
  return code === 'Backslash' && shiftKey ? '|' : undefined
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
